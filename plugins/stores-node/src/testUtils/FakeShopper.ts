// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Shopper, ShopperResponse } from '../engine';

/** What a page answers with; status 200 and no headers unless it says so. */
export type FakeAnswer = {
  status?: number;
  headers?: Record<string, string>;
  text: string;
};

type Init = NonNullable<Parameters<Shopper['fetch']>[1]>;

/** A shop's pages without HTTP, by method and path like "GET /cart". Each can be broken. */
export class FakeShopper implements Shopper {
  readonly requests: string[] = [];
  readonly sent: (Init & { request: string })[] = [];
  readonly steps: { id: string; ok: boolean }[] = [];

  static create(options: {
    pages: Record<string, FakeAnswer>;
    /** In place of the pages of the same method and path. */
    broken?: Record<string, FakeAnswer>;
    /** What any other path answers with. */
    notFound?: FakeAnswer;
  }) {
    return new FakeShopper(
      { ...options.pages, ...options.broken },
      { status: 404, text: 'Not found', ...options.notFound },
    );
  }

  private constructor(
    private readonly pages: Record<string, FakeAnswer>,
    private readonly notFound: FakeAnswer,
  ) {}

  async fetch(path: string, init: Init = {}): Promise<ShopperResponse> {
    const request = `${init.method ?? 'GET'} ${path}`;
    this.requests.push(init.body ? `${request} ${init.body}` : request);
    this.sent.push({ ...init, request });
    const answer = this.pages[request] ?? this.notFound;
    const { status = 200, headers = {}, text } = answer;
    return { status, headers, text, json: <T>() => JSON.parse(text) as T };
  }

  async step<T>(id: string, _: string, action: () => Promise<T>): Promise<T> {
    try {
      const result = await action();
      this.steps.push({ id, ok: true });
      return result;
    } catch (error) {
      this.steps.push({ id, ok: false });
      throw error;
    }
  }
}
