// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../bootstrap/run.js';

const PATIENCE_MS = 10_000;

/** Whether there is a Docker engine behind the docker command, not just the command. */
export async function dockerAnswers() {
  return run('docker', ['info', '--format', '{{.ServerVersion}}'], {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).then(
    version => version.trim() !== '',
    () => false,
  );
}
