// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  Shopper,
  ShopperResponse,
} from '@storekeeper/backstage-plugin-stores-node';
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { performance } from 'node:perf_hooks';
import { ShopAddress } from '../../cluster';
import { CookieJar } from './CookieJar';
import { request } from './request';

const MAX_REDIRECTS = 5;

/** A shopper at the ingress controller's door, who asks for the store by its Host header. */
export class HttpShopper implements Shopper {
  readonly steps: ShopCheck['steps'] = [];
  private readonly cookies = CookieJar.create();

  static create(options: {
    address: ShopAddress;
    baseUrl: string;
    signal: AbortSignal;
  }) {
    return new HttpShopper(
      options.address,
      new URL(options.baseUrl),
      options.signal,
    );
  }

  private constructor(
    private readonly address: ShopAddress,
    private readonly base: URL,
    private readonly signal: AbortSignal,
  ) {}

  async fetch(
    path: string,
    init: {
      method?: string;
      headers?: Record<string, string>;
      body?: string;
    } = {},
  ): Promise<ShopperResponse> {
    let url = new URL(path, this.base);
    let { method = 'GET', body } = init;
    for (let redirects = 0; ; redirects++) {
      const response = await request({
        address: this.address,
        url,
        method,
        headers: { ...this.cookies.header(), ...init.headers },
        body,
        signal: this.signal,
      });
      this.cookies.keep(response.setCookies);
      const { location } = response.headers;
      const redirected = response.status >= 300 && response.status < 400;
      if (redirected && location && redirects < MAX_REDIRECTS) {
        const target = new URL(location, url);
        if (target.host === this.base.host) {
          url = target;
          if (response.status !== 307 && response.status !== 308) {
            method = 'GET';
            body = undefined;
          }
          continue;
        }
      }
      return {
        status: response.status,
        headers: response.headers,
        text: response.text,
        json: <T>() => JSON.parse(response.text) as T,
      };
    }
  }

  async step<T>(
    id: string,
    title: string,
    action: () => Promise<T>,
  ): Promise<T> {
    const began = performance.now();
    const milliseconds = () => Math.round(performance.now() - began);
    try {
      const result = await action();
      this.steps.push({ id, title, ok: true, milliseconds: milliseconds() });
      return result;
    } catch (error) {
      this.steps.push({
        id,
        title,
        ok: false,
        milliseconds: milliseconds(),
        message: describe(error),
      });
      throw error;
    }
  }
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(0, 300);
}
