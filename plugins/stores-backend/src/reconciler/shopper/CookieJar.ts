// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** The cookies of one visit to one host; a visit is too short for expiry to matter, but not for deletion. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();

  static create() {
    return new CookieJar();
  }

  private constructor() {}

  /** Takes the values of Set-Cookie headers. */
  keep(setCookies: string[]): void {
    for (const line of setCookies) {
      const [pair, ...attributes] = line.split(';');
      const separator = pair.indexOf('=');
      if (separator < 1) {
        continue;
      }
      const name = pair.slice(0, separator).trim();
      const ends = attributes.some(attribute =>
        /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute),
      );
      if (ends) {
        this.cookies.delete(name);
      } else {
        this.cookies.set(name, pair.slice(separator + 1).trim());
      }
    }
  }

  header(): Record<string, string> {
    if (this.cookies.size === 0) {
      return {};
    }
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return { cookie: pairs.join('; ') };
  }
}
