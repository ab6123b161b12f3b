// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Trial purchases at a time in a cluster. Each keeps a processor busy; many at once end later, all of them. */
const PLACES = 4;
/** Of those, for shops that have been tried in vain: each may hold its place for as long as a visit may last. */
const PLACES_FOR_ANOTHER_TRY = 2;

/** Lets a few shoppers at a time into the shops of a cluster that are about to open, so that a crowd opens one by one. */
export class SalePlaces {
  private readonly taken = new Map<string, boolean[]>();

  static create() {
    return new SalePlaces();
  }

  private constructor() {}

  /** Returns what gives the place back; undefined: there is none at the moment. */
  take(
    cluster: string,
    options: { anotherTry: boolean },
  ): (() => void) | undefined {
    const { anotherTry } = options;
    const taken = this.taken.get(cluster) ?? [];
    const full =
      taken.length >= PLACES ||
      (anotherTry && taken.filter(Boolean).length >= PLACES_FOR_ANOTHER_TRY);
    if (full) return undefined;
    taken.push(anotherTry);
    this.taken.set(cluster, taken);
    return () => {
      taken.splice(taken.indexOf(anotherTry), 1);
    };
  }
}
