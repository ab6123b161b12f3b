// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const PATIENCE_MS = 15_000;

/**
 * Why what an image downloads cannot be had; undefined when all of it can be.
 *
 * @param {{downloads: Record<string, string>, contexts: Record<string, string>}} options `downloads`: the address that each
 *   stage takes something from; `contexts`: stages that need not download anything
 * @returns {Promise<string | undefined>}
 */
export async function unreachable({ downloads, contexts, ask = fetch }) {
  for (const [stage, address] of Object.entries(downloads)) {
    if (!Object.hasOwn(contexts, stage)) {
      const problem = await problemWith(address, ask);
      if (problem) {
        return `${address} cannot be reached (${problem}), and there is no build context "${stage}"`;
      }
    }
  }
  return undefined;
}

async function problemWith(address, ask) {
  try {
    const response = await ask(address, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? undefined : `it answers ${response.status}`;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}
