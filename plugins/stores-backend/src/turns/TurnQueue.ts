// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
type Waiting<T> = { item: T; turn: number };

/**
 * A queue in which owners take turns: the first of each, then the second of each. Whoever comes later joins the turn that
 * is under way, so that a crowd of one owner keeps another waiting for no more than what has begun.
 */
export class TurnQueue<T> {
  private readonly lanes = new Map<string, Waiting<T>[]>();
  /** The turn that is under way, */
  private turn = 0;
  /** and who has had it. */
  private readonly served = new Set<string>();
  private waiting = 0;

  get size(): number {
    return this.waiting;
  }

  enqueue(item: T, { owner = '' }: { owner?: string } = {}): void {
    const lane = this.lanes.get(owner) ?? [];
    const first = this.turn + (this.served.has(owner) ? 1 : 0);
    lane.push({ item, turn: Math.max(first, (lane.at(-1)?.turn ?? 0) + 1) });
    this.lanes.set(owner, lane);
    this.waiting += 1;
  }

  dequeue(): T | undefined {
    let next: [string, Waiting<T>[]] | undefined;
    for (const candidate of this.lanes) {
      // A map keeps the order in which owners came, which decides between equals.
      if (!next || candidate[1][0].turn < next[1][0].turn) next = candidate;
    }
    const [owner, lane] = next ?? [];
    const first = lane?.shift();
    if (owner === undefined || !first) return undefined;
    if (lane?.length === 0) this.lanes.delete(owner);
    if (first.turn !== this.turn) this.served.clear();
    this.served.add(owner);
    this.turn = first.turn;
    this.waiting -= 1;
    return first.item;
  }

  /** For p-queue, which asks for those that wait; all have the same priority. */
  filter(): T[] {
    return [...this.lanes.values()].flat().map(({ item }) => item);
  }
}
