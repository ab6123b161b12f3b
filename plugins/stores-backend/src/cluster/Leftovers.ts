// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CleanupCheck, CleanupLook, Leftover } from '../model/CleanupLook';
import { ClusterKind, groupOf } from './cleanup/ClusterKind';
import { ClusterSurvey, SurveyedKind } from './cleanup/ClusterSurvey';
import {
  askNamespace,
  askReleases,
  SweptStore,
} from './cleanup/insideNamespace';
import { KindDiscovery } from './cleanup/KindDiscovery';
import { Listing, listObjects } from './cleanup/listObjects';
import { OUTSIDE_KINDS, OutsideKind } from './cleanup/outsideKinds';
import { toLeftover } from './cleanup/toLeftover';
import { tieOf } from './cleanup/TiedObject';
import { removeRoles } from './cleanup/removeRoles';
import { KubeClient } from './KubeClient';
import { STORE_ID_LABEL } from './labels';

/** What a store may leave in a cluster. */
export class Leftovers {
  static create(options: { client: KubeClient }) {
    const { client } = options;
    const discovery = KindDiscovery.create({ client });
    return new Leftovers(
      client,
      discovery,
      ClusterSurvey.create({ client, discovery }),
    );
  }

  private constructor(
    private readonly client: KubeClient,
    private readonly discovery: KindDiscovery,
    private readonly survey: ClusterSurvey,
  ) {}

  /**
   * Asks the cluster for everything that still carries the store's id, and deletes the cluster-wide roles and bindings
   * among it. What is deleted is still said to be there: the next look tells whether it went.
   */
  async sweep(store: SweptStore): Promise<CleanupLook> {
    const namespace = await askNamespace(this.client, store);
    const [releases, outside, clusterWide] = await Promise.all([
      askReleases(this.client, store, namespace.foreign),
      this.askOutside(store),
      this.survey.look(),
    ]);
    const kinds = clusterWide.map(kind => ({
      kind,
      found: judge(kind.kind, kind.listing, store),
    }));
    await removeRoles(this.client, { surveyed: clusterWide, store });
    return {
      checks: [
        namespace.check,
        ...releases.checks,
        ...outside.checks,
        ...kinds.map(({ kind, found }) => toCheck(kind, found)),
      ],
      leftovers: [
        ...namespace.leftovers,
        ...releases.leftovers,
        ...outside.leftovers,
        ...kinds.flatMap(({ found }) => found),
      ],
    };
  }

  private async askOutside(store: SweptStore): Promise<CleanupLook> {
    const known = await this.discovery.kinds();
    const looks = await Promise.all(
      OUTSIDE_KINDS.map(wanted => this.askOutsideKind(wanted, known, store)),
    );
    return {
      checks: looks.flatMap(({ checks }) => checks),
      leftovers: looks.flatMap(({ leftovers }) => leftovers),
    };
  }

  private async askOutsideKind(
    wanted: OutsideKind,
    known: ClusterKind[],
    store: SweptStore,
  ): Promise<CleanupLook> {
    const labelSelector = `${STORE_ID_LABEL}=${store.id}`;
    const kind = known.find(
      candidate =>
        groupOf(candidate) === wanted.group &&
        candidate.plural === wanted.plural,
    );
    if (!kind) {
      return {
        checks: [
          {
            kind: wanted.kind,
            apiVersion: wanted.group,
            how: `label ${labelSelector}, in every namespace`,
            outcome: 'not-applicable',
            milliseconds: 0,
            message: wanted.absent,
          },
        ],
        leftovers: [],
      };
    }
    const listing = await listObjects(this.client, { kind, labelSelector });
    const leftovers = judge(kind, listing, store);
    return {
      checks: [
        {
          kind: kind.kind,
          apiVersion: kind.apiVersion,
          how: `label ${labelSelector}, in every namespace`,
          ...outcomeOf(listing, leftovers),
        },
      ],
      leftovers,
    };
  }
}

function judge(
  kind: ClusterKind,
  listing: Listing,
  store: SweptStore,
): Leftover[] {
  if (listing.state === 'forbidden') return [];
  return listing.objects.flatMap(object => {
    const tie = tieOf(object, store);
    return tie ? [toLeftover({ object, kind, tie })] : [];
  });
}

function toCheck(
  { kind, whole, listing }: SurveyedKind,
  leftovers: Leftover[],
): CleanupCheck {
  return {
    kind: kind.kind,
    apiVersion: kind.apiVersion,
    how: whole
      ? "every one: its labels, annotations, name, and the store's namespace in it"
      : `every one with label ${STORE_ID_LABEL}`,
    ...outcomeOf(listing, leftovers),
  };
}

function outcomeOf(
  listing: Listing,
  leftovers: Leftover[],
): Pick<CleanupCheck, 'outcome' | 'milliseconds' | 'message'> {
  const { milliseconds } = listing;
  if (listing.state === 'forbidden') {
    return {
      outcome: 'not-allowed',
      milliseconds,
      message: "The portal's account may not list these.",
    };
  }
  if (leftovers.length === 0) return { outcome: 'clean', milliseconds };
  const retained = leftovers.every(leftover => leftover.retained);
  return { outcome: retained ? 'retained' : 'found', milliseconds };
}
