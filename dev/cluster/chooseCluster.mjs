// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mayRun } from '../sandbox/mayRun.mjs';
import { findTool } from '../toolchain/findTool.mjs';
import { ContextCluster } from './ContextCluster.mjs';
import { KindCluster } from './KindCluster.mjs';
import { SandboxCluster } from './SandboxCluster.mjs';
import { SimulatedCluster } from './SimulatedCluster.mjs';
import { dockerAnswers } from './dockerAnswers.mjs';

const KIND = { name: 'kind', versionArgs: ['version'], accepts: /v\d+\.\d+/ };

/**
 * Where the stores shall run. A context of the user's kubeconfig is used only when it is named: the current context may well
 * be someone's production. Without one: kind where it is installed and Docker answers, then the sandbox, on Linux with root,
 * then a control plane with simulated nodes, on which nothing runs.
 * STOREKEEPER_CLUSTER names one of `kind`, `sandbox` and `simulated`.
 *
 * @param {{context?: string, ingressPort: number, offline?: boolean, real?: boolean}} options `real`: rather none than a
 *   simulated one
 * @returns {Promise<ContextCluster | KindCluster | SandboxCluster | SimulatedCluster | undefined>}
 *   undefined: there is none
 */
export async function chooseCluster({ context, ingressPort, offline, real }) {
  if (context) {
    return ContextCluster.create({ context, ingressPort });
  }
  const wanted = process.env.STOREKEEPER_CLUSTER || (await bestCluster());
  if (wanted === 'simulated' && real) {
    return undefined;
  }
  const kinds = {
    kind: KindCluster,
    sandbox: SandboxCluster,
    simulated: SimulatedCluster,
  };
  if (wanted && !Object.hasOwn(kinds, wanted)) {
    throw new Error(
      `STOREKEEPER_CLUSTER is kind, sandbox or simulated, not "${wanted}"`,
    );
  }
  return wanted && kinds[wanted].create({ ingressPort, offline });
}

async function bestCluster() {
  if ((await findTool(KIND)) && (await dockerAnswers())) {
    return 'kind';
  }
  if (await mayRun()) {
    return 'sandbox';
  }
  return process.platform === 'linux' ? 'simulated' : undefined;
}
