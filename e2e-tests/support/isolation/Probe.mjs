// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { environment } from '../environment.mjs';
import { apply, get, kubectl } from '../kube.mjs';

const SCRIPT = readFileSync(new URL('./probe.cjs', import.meta.url), 'utf8');
const START_SECONDS = 180;
const TRY_MS = 1500;
/** An answer takes as long as its slowest try; anything far beyond means that the session is dead. */
const ANSWER_MS = 60_000;

/** Every probe listens here by TCP and UDP, so that it is a target as well. It is the port of a certificate's solver. */
export const PROBE_PORT = 8089;
const IMAGE = 'node:24-trixie-slim';
const IDLE = ['sleep', 'infinity'];

/** Somebody in the cluster who tries connections for a test: a pod, or a guest in one that is there already. */
export class Probe {
  /**
   * A pod that is somebody by its labels and place. It is never Ready, so that no Service sends it a shopper, and fit for
   * Pod Security "restricted".
   *
   * @param {{name: string, namespace: string, labels?: object}} options
   */
  static pod({ name, namespace, labels }) {
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace, labels },
      spec: {
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        terminationGracePeriodSeconds: 0,
        readinessGates: [{ conditionType: 'storekeeper.io/never' }],
        securityContext: {
          runAsNonRoot: true,
          runAsUser: 1000,
          runAsGroup: 1000,
          seccompProfile: { type: 'RuntimeDefault' },
        },
        containers: [
          {
            name: 'probe',
            image: IMAGE,
            imagePullPolicy: 'IfNotPresent',
            command: IDLE,
            resources: {
              requests: { cpu: '5m', memory: '32Mi' },
              limits: { memory: '192Mi' },
            },
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ['ALL'] },
            },
          },
        ],
      },
    };
  }

  /** Starts a pod as `pod` describes it, and resolves when it can be asked. */
  static async start(manifest) {
    await apply([manifest]);
    const { name, namespace } = manifest.metadata;
    return Probe.#open({ name, namespace, list: 'containerStatuses' });
  }

  /**
   * A guest in a pod that serves a shop: it has that pod's very address. (A second pod with the same labels would be taken
   * for the first one by Services.)
   */
  static async visit({ name, namespace }) {
    await kubectl(
      'debug',
      `pod/${name}`,
      `--namespace=${namespace}`,
      `--image=${IMAGE}`,
      '--image-pull-policy=IfNotPresent',
      '--profile=restricted',
      '--container=probe',
      '--quiet',
      '--',
      ...IDLE,
    );
    return Probe.#open({ name, namespace, list: 'ephemeralContainerStatuses' });
  }

  static async #open({ name, namespace, list }) {
    await kubectl(
      'wait',
      `pod/${name}`,
      `--namespace=${namespace}`,
      `--for=jsonpath={.status.${list}[?(@.name=="probe")].state.running.startedAt}`,
      `--timeout=${START_SECONDS}s`,
    );
    const { status } = await get('pod', name, `--namespace=${namespace}`);
    const probe = new Probe({ name, namespace, address: status.podIP });
    // With the first answer it listens, too.
    await probe.ask([]);
    return probe;
  }

  #session;
  #waiting = new Map();
  #asked = 0;

  constructor({ name, namespace, address }) {
    this.name = name;
    this.namespace = namespace;
    this.address = address;
  }

  /**
   * Tries all targets at once.
   *
   * @param {({kind: 'tcp' | 'udp', host: string, port: number} | {kind: 'lookup', server?: string, name: string})[]} targets
   * @returns {Promise<string[]>} for each "open", or why it is not
   */
  async ask(targets) {
    this.#session ??= this.#startSession();
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#fail(new Error(`Probe ${this.name} does not answer`)),
        ANSWER_MS,
      );
      this.#waiting.set(id, {
        resolve: answers => {
          clearTimeout(timer);
          resolve(answers);
        },
        reject: error => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.#session.stdin.write(
        `${JSON.stringify({ id, milliseconds: TRY_MS, targets })}\n`,
      );
    });
  }

  close() {
    this.#session?.kill();
  }

  /** One session for all questions: each kubectl exec costs more than a hundred connections. */
  #startSession() {
    const session = spawn(
      'kubectl',
      [
        `--kubeconfig=${environment.kubeconfig}`,
        'exec',
        '--stdin',
        `--namespace=${this.namespace}`,
        this.name,
        '--container=probe',
        '--',
        'node',
        '--max-old-space-size=32',
        '--eval',
        SCRIPT,
        String(PROBE_PORT),
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let complaint = '';
    session.stderr.on('data', chunk => {
      complaint = (complaint + chunk).slice(-1000);
    });
    createInterface({ input: session.stdout }).on('line', line => {
      const { id, answers } = JSON.parse(line);
      this.#waiting.get(id).resolve(answers);
      this.#waiting.delete(id);
    });
    session.stdin.on('error', error => this.#fail(error));
    session.on('error', error => this.#fail(error));
    session.on('close', () =>
      this.#fail(new Error(`Probe ${this.name} ended: ${complaint}`)),
    );
    return session;
  }

  #fail(error) {
    for (const { reject } of this.#waiting.values()) {
      reject(error);
    }
    this.#waiting.clear();
  }
}
