// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { execute } from './execute.mjs';
import { policyRules } from './policyRules.mjs';
import { whenQuiet } from './whenQuiet.mjs';

const DELAY_MS = 50;

/** Enforces network policies: what the API server says becomes one table of packet filter rules, replaced as a whole. */
export function enforcePolicies({ client }) {
  const pods = new Map();
  const namespaces = new Map();
  const policies = new Map();
  const ready = new Set();
  let applied;
  const changed = whenQuiet(async () => {
    const rules = policyRules({
      pods: [...pods.values()],
      namespaces: [...namespaces.values()],
      policies: [...policies.values()],
    });
    if (rules !== applied) {
      await execute('nft', ['-f', '-'], { input: rules });
      applied = rules;
    }
  }, DELAY_MS);
  const kinds = {
    '/api/v1/pods': pods,
    '/api/v1/namespaces': namespaces,
    '/apis/networking.k8s.io/v1/networkpolicies': policies,
  };
  for (const [path, objects] of Object.entries(kinds)) {
    // Half of the picture would let traffic through that the other half forbids.
    client.follow(path, objects, () => {
      ready.add(path);
      if (ready.size === Object.keys(kinds).length) {
        changed();
      }
    });
  }
}
