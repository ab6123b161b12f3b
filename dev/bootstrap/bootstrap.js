// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const childProcess = require('child_process');
const fs = require('fs');
const path = require('path');
const cacheFolder = require('./cacheFolder');
const ensureDependencies = require('./ensureDependencies');
const ensureNode = require('./ensureNode');
const repository = require('./repository');
const Steps = require('./steps');

/** Never by a proxy: what runs on this machine, and the stores' local hosts. */
const LOOPBACK = 'localhost,.localhost,127.0.0.1,::1';
const SYSTEM_CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Runs on whatever Node the machine has (12 and later) and with nothing installed: fetches Node 24 and the
 * dependencies where they are missing, then hands over to a module of this folder that may use both.
 *
 * @param {{module: string, dependencies: boolean}} options `module`: relative to dev/
 */
module.exports = async function bootstrap(options) {
  const steps = Steps.create();
  const log = repository.log('bootstrap');
  // What is built and installed here is read by other users too; what is secret has a mode of its own.
  process.umask(0o022);
  try {
    fs.mkdirSync(repository.logs, { recursive: true });
    const offline = process.argv.includes('--offline');
    const node = await ensureNode({ steps, log, offline });
    const env = environment(node);
    if (options.dependencies) {
      await ensureDependencies({ steps, node, env, log, offline });
    }
    handOver({ node, env, module: options.module });
  } catch (error) {
    if (!error.reported) {
      process.stderr.write(`${error.stack}\n`);
    }
    process.exitCode = 1;
  }
};

/**
 * Node and yarn of this project come first on the PATH; programs that were fetched come last, after the user's own.
 * Node carries its own list of certificate authorities; where the system's list exists it is what the user trusts.
 */
function environment(node) {
  const bin = path.join(repository.state, 'bin');
  fs.mkdirSync(bin, { recursive: true });
  const yarn = ensureDependencies.yarnRelease();
  fs.writeFileSync(
    path.join(bin, 'yarn'),
    `#!/bin/sh\nexec "${node}" "${yarn}" "$@"\n`,
    { mode: 0o755 },
  );
  const env = Object.assign({}, process.env, {
    PATH: [
      path.dirname(node),
      bin,
      process.env.PATH,
      path.join(cacheFolder, 'bin'),
      // Who has become root by a plain "su" is without them.
      '/usr/local/sbin:/usr/sbin:/sbin',
    ].join(path.delimiter),
  });
  if (!env.NODE_EXTRA_CA_CERTS && fs.existsSync(SYSTEM_CERTIFICATES)) {
    env.NODE_EXTRA_CA_CERTS = SYSTEM_CERTIFICATES;
  }
  return Object.assign(env, proxy(env));
}

/** Neither yarn nor Node takes the way out by itself that these variables name to all other programs. */
function proxy(env) {
  const http = env.HTTP_PROXY || env.http_proxy;
  const https = env.HTTPS_PROXY || env.https_proxy;
  if (!http && !https) {
    return {};
  }
  const direct = [env.NO_PROXY || env.no_proxy, LOOPBACK]
    .filter(Boolean)
    .join(',');
  return Object.assign(
    { NODE_USE_ENV_PROXY: '1', NO_PROXY: direct, no_proxy: direct },
    http && { YARN_HTTP_PROXY: http },
    https && { YARN_HTTPS_PROXY: https },
  );
}

function handOver({ node, env, module }) {
  const child = childProcess.spawn(
    node,
    [path.join(repository.root, 'dev', module)].concat(process.argv.slice(2)),
    { cwd: repository.root, env, stdio: 'inherit' },
  );
  // The terminal sends an interrupt to both processes; this one only waits for the other to end.
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(signal =>
    process.on(signal, () => child.kill(signal)),
  );
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
}
