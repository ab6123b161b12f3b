// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import { findTool } from '../toolchain/findTool.mjs';
import { ContextCluster } from './ContextCluster.mjs';
import { KindCluster } from './KindCluster.mjs';
import { SandboxCluster } from './SandboxCluster.mjs';
import { dockerAnswers } from './dockerAnswers.mjs';

const KIND = { name: 'kind', versionArgs: ['version'], accepts: /v\d+\.\d+/ };

/**
 * Where the stores shall run. A context of the user's kubeconfig is used only when it is named: the current context
 * may well be someone's production. Without one: kind where it is installed and Docker answers, then the one-node sandbox beside this
 * checkout where it exists.
 *
 * @param {{context?: string, ingressPort: number}} options
 * @returns {Promise<ContextCluster | KindCluster | SandboxCluster | undefined>} undefined: there is none
 */
export async function chooseCluster({ context, ingressPort }) {
  if (context) {
    return ContextCluster.create({ context, ingressPort });
  }
  if ((await findTool(KIND)) && (await dockerAnswers())) {
    return KindCluster.create({ ingressPort });
  }
  const script = join(repository.root, '..', 'shared', 'cluster', 'cluster');
  if (existsSync(script) && process.getuid?.() === 0) {
    return SandboxCluster.create({ script, ingressPort });
  }
  return undefined;
}
