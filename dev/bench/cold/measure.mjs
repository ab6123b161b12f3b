// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CpuMeter } from './CpuMeter.mjs';
import { firstAnswer } from './firstAnswer.mjs';
import { PhaseWatch } from './PhaseWatch.mjs';

/** Helm alone does not wait until the ingress controller has heard of the shop. */
const ANSWER_MS = 30_000;

/**
 * Watches a store come up while `work` waits for it, and tells when what was reached.
 *
 * @param {{
 *   api: import('../../cluster/KubeApi.mjs').KubeApi,
 *   namespace: string,
 *   baseUrl: string,
 *   began: number,
 *   work: () => Promise<number>,
 * }} options `began`, and what `work` resolves to: ms since 1970
 * @returns {Promise<{phases: Record<string, number>, seconds: number, cpu?: Record<string, number>}>} all in seconds
 */
export async function measure({ api, namespace, baseUrl, began, work }) {
  const watch = PhaseWatch.start({ api, namespace, began });
  const meter = CpuMeter.start({ pods: () => watch.pods });
  const end = new AbortController();
  const answered = firstAnswer({ baseUrl, signal: end.signal });
  try {
    const finished = await work();
    const cpu = meter.stop();
    const patience = setTimeout(() => end.abort(), ANSWER_MS);
    const answer = await answered;
    clearTimeout(patience);
    return {
      phases: {
        ...watch.seconds,
        ...(answer && { 'ingress answers': (answer - began) / 1000 }),
      },
      seconds: (finished - began) / 1000,
      cpu,
    };
  } finally {
    meter.stop();
    end.abort();
    await watch.stop();
  }
}
