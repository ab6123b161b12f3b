// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeClient } from '../KubeClient';
import { STORE_ID_LABEL } from '../labels';
import { ClusterKind, groupOf } from './ClusterKind';
import { KindDiscovery } from './KindDiscovery';
import { Listing, listObjects } from './listObjects';

/** Everything of one kind that might belong to a store. */
export type SurveyedKind = {
  kind: ClusterKind;
  /** Whether every object was looked at; otherwise those that carry a store's label. */
  whole: boolean;
  listing: Listing;
};

const kind = (apiVersion: string, name: string, plural: string) => ({
  kind: name,
  apiVersion,
  plural,
  namespaced: false,
  listable: true,
});

const RBAC = 'rbac.authorization.k8s.io';

/** Kinds that stores make or cause: looked at as a whole, as their labels alone do not tell whose they are. */
const OWN_KINDS = [
  kind('v1', 'PersistentVolume', 'persistentvolumes'),
  kind(`${RBAC}/v1`, 'ClusterRole', 'clusterroles'),
  kind(`${RBAC}/v1`, 'ClusterRoleBinding', 'clusterrolebindings'),
];

/** Measurements and the like: nobody makes such objects. */
const NEVER_MADE = ['metrics.k8s.io', 'custom.metrics.k8s.io'];

/**
 * Looks at everything in a cluster that lies in no namespace. Stores that are deleted at the same time share a look:
 * one that began after each of them asked.
 */
export class ClusterSurvey {
  private running?: Promise<SurveyedKind[]>;
  private next?: Promise<SurveyedKind[]>;

  static create(options: { client: KubeClient; discovery: KindDiscovery }) {
    return new ClusterSurvey(options.client, options.discovery);
  }

  private constructor(
    private readonly client: KubeClient,
    private readonly discovery: KindDiscovery,
  ) {}

  /** Throws as the client does. */
  async look(): Promise<SurveyedKind[]> {
    if (!this.running) return this.begin();
    this.next ??= this.running.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.next;
  }

  private begin(): Promise<SurveyedKind[]> {
    this.next = undefined;
    const survey = this.survey().finally(() => {
      if (this.running === survey) this.running = undefined;
    });
    this.running = survey;
    return survey;
  }

  private async survey(): Promise<SurveyedKind[]> {
    const others = (await this.discovery.kinds()).filter(
      candidate =>
        candidate.listable &&
        !candidate.namespaced &&
        !NEVER_MADE.includes(groupOf(candidate)) &&
        !OWN_KINDS.some(
          ({ kind: own, apiVersion }) =>
            own === candidate.kind && apiVersion === candidate.apiVersion,
        ),
    );
    return Promise.all([
      ...OWN_KINDS.map(own => this.list(own, true)),
      ...others.map(other => this.list(other, false)),
    ]);
  }

  private async list(surveyed: ClusterKind, whole: boolean) {
    const listing = await listObjects(this.client, {
      kind: surveyed,
      whole,
      labelSelector: whole ? undefined : STORE_ID_LABEL,
    });
    return { kind: surveyed, whole, listing };
  }
}
