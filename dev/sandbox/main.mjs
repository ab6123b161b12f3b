// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import repository from '../bootstrap/repository.js';
import Steps from '../bootstrap/steps.js';
import run from '../bootstrap/run.js';
import { ensureKubernetesTools } from '../toolchain/ensureKubernetesTools.mjs';
import { Sandbox } from './Sandbox.mjs';
import { settings } from './settings.mjs';

const USAGE = `npm run sandbox -- COMMAND

A real one-node Kubernetes on this Linux machine, for development, demos and tests.

  up                  start it; prints the path of its kubeconfig
  down                stop it; what it stores stays
  reset               stop it and forget every object, image and volume
  status              which pods run
  kubeconfig          the path of its kubeconfig
  images              what its pods can use
  build-image FOLDER TAG [ARGUMENTS]   build FOLDER/Dockerfile
  logs NAME           a component's log: kubelet, kube-apiserver, containerd, ...
  shell [COMMAND]     run a command in the node`;

const log = repository.log('sandbox');
const sandbox = Sandbox.create();
const out = text => process.stdout.write(`${text}\n`);

const COMMANDS = {
  async up() {
    await ensureKubernetesTools({ log });
    await Steps.create({ out: process.stderr }).run(
      { title: 'Sandbox', log, hint: 'see its log' },
      say => sandbox.up({ log, say: text => say(`Sandbox: ${text}`) }),
    );
    out(settings.kubeconfig);
  },
  async down() {
    out((await sandbox.down()) ? 'stopped' : 'it was not running');
  },
  async reset() {
    await sandbox.reset();
  },
  async status() {
    const record = sandbox.running();
    if (!record) {
      throw new Error('The sandbox does not run');
    }
    out(`started by ${record.checkout}, ports ${JSON.stringify(record.ports)}`);
    const kubeconfig = `--kubeconfig=${settings.kubeconfig}`;
    out(
      await run('kubectl', [
        kubeconfig,
        'get',
        'nodes,pods',
        '--all-namespaces',
      ]),
    );
  },
  kubeconfig: () => out(settings.kubeconfig),
  async images() {
    out((await sandbox.images.list()).join('\n'));
  },
  'build-image': (folder, tag, ...args) =>
    sandbox.images.build({ folder, tag, args, log }),
  async logs(name) {
    out(await run('tail', ['-n', '200', `${settings.state}/log/${name}.log`]));
  },
  async shell(...words) {
    const [command, ...args] = words.length > 0 ? words : ['bash'];
    out(await sandbox.node.run(command, args));
  },
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name ?? '')) {
  out(USAGE);
  process.exitCode = name === undefined || name === '--help' ? 0 : 2;
} else {
  Promise.resolve(COMMANDS[name](...args)).catch(error => {
    if (!error.reported) {
      process.stderr.write(`${error.message}\n`);
    }
    process.exitCode = 1;
  });
}
