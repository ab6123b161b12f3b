// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { apply, kubectl } from '../kube.mjs';
import { until } from '../until.mjs';

const API = 'admissionregistration.k8s.io/v1';

/** A rule of the cluster that refuses the Deployments of stores whose names begin so, for as long as it is there. */
export class RefusedDeployments {
  static async begin(prefix) {
    const rule = new RefusedDeployments(prefix);
    await apply([
      {
        apiVersion: API,
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: rule.name },
        spec: {
          failurePolicy: 'Fail',
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: ['apps'],
                apiVersions: ['v1'],
                operations: ['CREATE'],
                resources: ['deployments'],
              },
            ],
          },
          validations: [
            {
              expression: `!object.metadata.name.startsWith('${prefix}')`,
              message: 'Refused on purpose',
            },
          ],
        },
      },
      {
        apiVersion: API,
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: rule.name },
        spec: { policyName: rule.name, validationActions: ['Deny'] },
      },
    ]);
    await until('the rule at work', () => rule.#refuses(), { seconds: 30 });
    return rule;
  }

  constructor(prefix) {
    this.prefix = prefix;
    this.name = `refuse-${prefix}rule`;
  }

  async end() {
    await kubectl(
      'delete',
      'validatingadmissionpolicybinding,validatingadmissionpolicy',
      this.name,
      '--ignore-not-found',
    );
    await until('the rule gone', async () => !(await this.#refuses()), {
      seconds: 30,
    });
  }

  async #refuses() {
    return kubectl(
      'create',
      'deployment',
      `${this.prefix}trial`,
      '--image=none',
      '--namespace=default',
      '--dry-run=server',
    ).then(
      () => false,
      error => /Refused on purpose/.test(error.message),
    );
  }
}
