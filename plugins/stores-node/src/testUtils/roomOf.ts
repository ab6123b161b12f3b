// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Requests together: thousandths of a core, and MiB. Quantities are written as engines write them, like 250m and 1.5Gi. */
export function roomOf(requests: { cpu: string; memory: string }[]): {
  cpu: number;
  memory: number;
} {
  const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);
  return {
    cpu: sum(
      requests.map(
        ({ cpu }) => parseFloat(cpu) * (cpu.endsWith('m') ? 1 : 1000),
      ),
    ),
    memory: sum(
      requests.map(
        ({ memory }) => parseFloat(memory) * (memory.endsWith('Gi') ? 1024 : 1),
      ),
    ),
  };
}
