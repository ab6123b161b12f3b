// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { ShopAddress } from '../../cluster';

/** A page larger than this is not read on: the shopper needs no more. */
const MAX_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

export type Response = {
  status: number;
  headers: Record<string, string>;
  setCookies: string[];
  text: string;
};

/** One request to an address, in the name of the host that the URL names. Throws an Error a person understands. */
export async function request(options: {
  address: ShopAddress;
  url: URL;
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}): Promise<Response> {
  const { address, url, method, body } = options;
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(TIMEOUT_MS),
    ]);
    const fail = (error: Error) => reject(explain(error, signal, url));
    const outgoing = (secure ? httpsRequest : httpRequest)(
      {
        host: address.hostname,
        port: address.port,
        path: `${url.pathname}${url.search}`,
        method,
        headers: {
          'user-agent': 'storekeeper-shopper',
          ...options.headers,
          host: url.host,
          ...(body === undefined
            ? {}
            : { 'content-length': String(Buffer.byteLength(body)) }),
        },
        signal,
        agent: false,
        ...(secure && {
          servername: url.hostname,
          rejectUnauthorized: address.verifyCertificate,
          ca: address.authority,
        }),
      },
      incoming => {
        readBody(incoming).then(
          text =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: flatten(incoming),
              setCookies: incoming.headers['set-cookie'] ?? [],
              text,
            }),
          fail,
        );
      },
    );
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      incoming.destroy();
      break;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function flatten(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value ?? '',
    ]),
  );
}

function explain(error: Error, signal: AbortSignal, url: URL): Error {
  if (signal.aborted && signal.reason?.name === 'TimeoutError') {
    return new Error(
      `${url.pathname} did not answer within ${TIMEOUT_MS / 1000} s`,
    );
  }
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH') {
    return new Error(`the ingress controller does not answer (${code})`);
  }
  return /CERT|VERIFY/.test(String(code))
    ? new Error(`browsers would not trust its certificate (${code})`)
    : error;
}
