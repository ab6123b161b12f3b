// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { KubeClient } from '../KubeClient';
import { ClusterKind } from './ClusterKind';

/** Kinds come and go with what is installed in a cluster, and that is seldom. */
const FRESH_MILLISECONDS = 5 * 60_000;

const groupsSchema = z.object({
  groups: z.array(
    z.object({ preferredVersion: z.object({ groupVersion: z.string() }) }),
  ),
});

const resourcesSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      namespaced: z.boolean(),
      verbs: z.array(z.string()),
    }),
  ),
});

/** Which kinds a cluster has, each in the version that its group prefers. */
export class KindDiscovery {
  private known?: { kinds: Promise<ClusterKind[]>; since: number };

  static create(options: { client: KubeClient }) {
    return new KindDiscovery(options.client);
  }

  private constructor(private readonly client: KubeClient) {}

  /** Remembered for some minutes. Throws as the client does where the cluster does not say which groups it has. */
  async kinds(): Promise<ClusterKind[]> {
    if (!this.known || Date.now() - this.known.since > FRESH_MILLISECONDS) {
      this.known = { kinds: this.discover(), since: Date.now() };
    }
    try {
      return await this.known.kinds;
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }

  private async discover(): Promise<ClusterKind[]> {
    const { groups } = groupsSchema.parse(
      await this.client.call('list API groups', apis => apis.getJson('/apis')),
    );
    const versions = groups.map(group => group.preferredVersion.groupVersion);
    const kinds = await Promise.all(
      versions.map(version => this.kindsOf(version)),
    );
    return kinds.flat();
  }

  private async kindsOf(apiVersion: string): Promise<ClusterKind[]> {
    const answer = await this.client
      .find(`list kinds of ${apiVersion}`, apis =>
        apis.getJson(`/apis/${apiVersion}`),
      )
      .catch(error => {
        // A group whose own server is away holds nothing of a store: those of stores are the API server's own.
        if (error.name === 'ServiceUnavailableError') return undefined;
        throw error;
      });
    if (!answer) return [];
    return (
      resourcesSchema
        .parse(answer)
        // The others are parts of objects, like pods/log.
        .resources.filter(({ name }) => !name.includes('/'))
        .map(({ name, kind, namespaced, verbs }) => ({
          kind,
          apiVersion,
          plural: name,
          namespaced,
          listable: verbs.includes('list'),
        }))
    );
  }
}
