// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  UnclaimedNamespace,
  UnclaimedNamespaceList,
} from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { readDate } from './readDate';

/** What a look has found, before it is known since when. */
export type FoundNamespace = Omit<
  UnclaimedNamespace,
  'cluster' | 'firstSeenAt'
>;

const TABLE = 'store_unclaimed_namespaces';
const LOOKS = 'store_namespace_looks';

/** Namespaces that claim to be stores and are none, as the last look into each cluster saw them. */
export class UnclaimedNamespaces {
  readonly #knex: Knex;

  static create({ knex }: { knex: Knex }) {
    return new UnclaimedNamespaces(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Replaces what is known of a cluster; returns what no look has found before. */
  async saveLook(options: {
    cluster: string;
    found: FoundNamespace[];
    now: Date;
  }): Promise<FoundNamespace[]> {
    const { cluster, found, now } = options;
    return this.#knex.transaction(async tx => {
      await this.#saveLooked(tx, { cluster, now });
      const known: { uid: string }[] = await tx(TABLE)
        .where({ cluster })
        .select('uid');
      const uids = new Set(known.map(({ uid }) => uid));
      await tx(TABLE)
        .where({ cluster })
        .whereNotIn(
          'uid',
          found.map(({ uid }) => uid),
        )
        .delete();
      const fresh = found.filter(({ uid }) => !uids.has(uid));
      for (const { namespace, uid, storeId, reason, createdAt } of found) {
        await tx(TABLE)
          .insert({
            cluster,
            namespace,
            uid,
            store_id: storeId ?? null,
            reason,
            created_at: new Date(createdAt),
            first_seen_at: now,
          })
          .onConflict(['cluster', 'uid'])
          .merge(['reason', 'store_id']);
      }
      return fresh;
    });
  }

  /** A cluster could not be searched: what was found before stays known. */
  async saveProblem(options: {
    cluster: string;
    problem: string;
    now: Date;
  }): Promise<void> {
    await this.#saveLooked(this.#knex, options);
  }

  /** What is known of these clusters; of one that the portal no longer has nothing is told. */
  async list(clusters: string[]): Promise<UnclaimedNamespaceList> {
    const [rows, looks] = await Promise.all([
      this.#knex(TABLE)
        .whereIn('cluster', clusters)
        .orderBy(['cluster', 'created_at', 'namespace']),
      this.#knex(LOOKS).whereIn('cluster', clusters).orderBy('cluster'),
    ]);
    return {
      items: rows.map(row => ({
        cluster: row.cluster,
        namespace: row.namespace,
        uid: row.uid,
        storeId: row.store_id ?? undefined,
        reason: row.reason,
        createdAt: readDate(row.created_at).toISOString(),
        firstSeenAt: readDate(row.first_seen_at).toISOString(),
      })),
      looks: looks.map(row => ({
        cluster: row.cluster,
        at: readDate(row.looked_at).toISOString(),
        problem: row.problem ?? undefined,
      })),
    };
  }

  async #saveLooked(
    knex: Knex,
    options: { cluster: string; problem?: string; now: Date },
  ): Promise<void> {
    const { cluster, problem, now } = options;
    await knex(LOOKS)
      .insert({ cluster, looked_at: now, problem: problem ?? null })
      .onConflict('cluster')
      .merge();
  }
}
