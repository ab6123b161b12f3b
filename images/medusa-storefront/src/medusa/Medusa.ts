// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import MedusaSdk from '@medusajs/js-sdk';
import { ShopFailure } from './ShopFailure';

/** In milliseconds: what is more than a page takes may take Medusa a few seconds on a small server. */
const TIME_LIMIT = 15_000;

type Call = {
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  /** Time limit in milliseconds. */
  timeLimit?: number;
};

/** Medusa's store API with a time limit on every call; whatever fails is thrown as a ShopFailure. */
export class Medusa {
  private readonly client: MedusaSdk['client'];

  static create(options: { url: string; publishableKey: string }): Medusa {
    return new Medusa(
      new MedusaSdk({
        baseUrl: options.url,
        publishableKey: options.publishableKey,
      }).client,
    );
  }

  private constructor(client: MedusaSdk['client']) {
    this.client = client;
  }

  get<T>(path: string, call: Call = {}): Promise<T> {
    return this.send<T>('GET', path, call);
  }

  post<T>(path: string, call: Call = {}): Promise<T> {
    return this.send<T>('POST', path, call);
  }

  delete<T>(path: string, call: Call = {}): Promise<T> {
    return this.send<T>('DELETE', path, call);
  }

  private async send<T>(method: string, path: string, call: Call): Promise<T> {
    try {
      return await this.client.fetch<T>(`/store/${path}`, {
        method,
        query: call.query,
        body: call.body,
        signal: AbortSignal.timeout(call.timeLimit ?? TIME_LIMIT),
      });
    } catch (error) {
      throw ShopFailure.from(error);
    }
  }
}
