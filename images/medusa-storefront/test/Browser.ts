// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

export type Page = {
  status: number;
  headers: Headers;
  html: string;
  location: string | undefined;
};

/** A visitor without scripts: keeps cookies, follows no redirect by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send(path, { headers });
  }

  /** Submits a form as a browser does from a page of the same site. */
  post(
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Page> {
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.base, ...headers },
    });
  }

  private async send(path: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(pair => pair.join('=')).join('; ');
    const response = await fetch(new URL(path, this.base), {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      if (value && !/max-age=0/i.test(line)) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return {
      status: response.status,
      headers: response.headers,
      html: await response.text(),
      location: response.headers.get('location') ?? undefined,
    };
  }
}

/** The value of an attribute of the first element that has the mark, or undefined. */
export function attribute(
  html: string,
  mark: string,
  name: string,
): string | undefined {
  const tag = html.match(new RegExp(`<[^>]*${mark}[^>]*>`))?.[0];
  return tag?.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];
}
