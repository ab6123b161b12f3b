// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { podTemplates } from '../../../charts/tests/charts.mjs';
import { ShopClient } from '../ShopClient.mjs';
import { environment } from '../environment.mjs';
import { apply, get, kubectl } from '../kube.mjs';
import { until } from '../until.mjs';
import { Probe, PROBE_PORT } from './Probe.mjs';
import { Trials } from './Trials.mjs';
import { clusterTargets, probeTargets, storeTargets } from './listTargets.mjs';
import { standInTargets } from './standIns.mjs';

const COMPONENT = 'app.kubernetes.io/component';
const SOLVER = { 'acme.cert-manager.io/http01-solver': 'true' };

/** Two stores side by side, a namespace that is no store's, and somebody to try every door. */
export class Neighbourhood {
  /** @param {{stores: {a: import('./WalledStore.mjs').WalledStore, b: import('./WalledStore.mjs').WalledStore}, objects: object[], suffix: string}} options `objects`: what store a is made of */
  static async create({ stores, objects, suffix }) {
    const neighbourhood = new Neighbourhood({ stores, objects, suffix });
    try {
      await neighbourhood.#build();
      return neighbourhood;
    } catch (error) {
      await neighbourhood.remove();
      throw error;
    }
  }

  #walls = { a: true, b: true };

  constructor({ stores, objects, suffix }) {
    this.stores = stores;
    this.objects = objects;
    this.outside = `isolation-outside-${suffix}`;
    this.ingressProbe = `ingress-${suffix}`;
    this.sources = [];
  }

  async #build() {
    const { a, b } = this.stores;
    await apply([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: this.outside },
      },
    ]);
    await Promise.all([a.install(), b.install()]);
    await Promise.all([
      ...this.#probesOfTheirOwn(),
      a.untilServing(),
      b.untilServing(),
    ]);
    await this.#guests();
  }

  /** Whoever serves no shop: what comes and goes (set-up), and others who have no business there. */
  #probesOfTheirOwn() {
    const { a, b } = this.stores;
    const start = async ({ name, place, component, namespace, labels }) => {
      const probe = await Probe.start(
        Probe.pod({ name: `probe-${name}`, namespace, labels }),
      );
      this.sources.push({ name, place, component, probe });
    };
    const { app, ...others } = this.#labels();
    const served = this.#served();
    const passing = Object.entries(others).filter(
      ([component]) => !served.includes(component),
    );
    return [
      ...passing.map(([component, labels]) => ({
        name: component,
        place: 'a',
        component,
        namespace: a.namespace,
        labels,
      })),
      {
        name: 'solver',
        place: 'a',
        component: 'solver',
        namespace: a.namespace,
        labels: SOLVER,
      },
      { name: 'stranger', place: 'a', namespace: a.namespace },
      { name: 'neighbour', place: 'b', namespace: b.namespace },
      { name: 'passer-by', place: 'outside', namespace: this.outside },
      // Labels alone make nobody the app: it counts in which namespace they are.
      {
        name: 'impostor',
        place: 'outside',
        namespace: this.outside,
        labels: app,
      },
      {
        name: this.ingressProbe,
        place: 'outside',
        component: 'ingress',
        namespace: environment.cluster.ingressNamespace,
      },
    ].map(start);
  }

  /** Somebody in the pods of store a themselves. */
  async #guests() {
    const { namespace } = this.stores.a;
    const { items } = await get(
      'pods',
      `--namespace=${namespace}`,
      `--selector=${COMPONENT} in (${this.#served().join(',')})`,
      '--field-selector=status.phase=Running',
    );
    await Promise.all(
      items
        .filter(({ metadata }) => metadata.ownerReferences)
        .map(async ({ metadata: { name, labels } }) => {
          const probe = await Probe.visit({ name, namespace });
          const component = labels[COMPONENT];
          this.sources.push({ name: component, place: 'a', component, probe });
        }),
    );
  }

  /** The pods' labels, by component. */
  #labels() {
    const templates = [
      ...podTemplates(this.objects).map(({ template }) => template),
      ...this.objects.filter(({ kind }) => kind === 'Pod'),
    ];
    return Object.fromEntries(
      templates.map(({ metadata: { labels } }) => [labels[COMPONENT], labels]),
    );
  }

  /** The components that somebody else reaches by a Service. */
  #served() {
    return this.objects
      .filter(({ kind }) => kind === 'Service')
      .map(({ spec }) => spec.selector[COMPONENT]);
  }

  async trials(rules) {
    const { a, b } = this.stores;
    const targets = await Promise.all([
      storeTargets({ place: 'a', namespace: a.namespace }),
      storeTargets({ place: 'b', namespace: b.namespace }),
      clusterTargets(),
    ]);
    return Trials.create({
      rules,
      sources: this.sources.filter(({ place }) => place !== 'b'),
      targets: [
        ...targets.flat(),
        ...standInTargets(),
        ...this.sources.flatMap(({ probe, place, component }) =>
          probeTargets({
            probe,
            place,
            component: component === 'solver' ? component : undefined,
          }),
        ),
      ],
    });
  }

  /** Takes all policies of a store away, or has Helm put them back. */
  async setWall(letter, up) {
    if (this.#walls[letter] === up) {
      return;
    }
    const store = this.stores[letter];
    await (up ? store.putWallsUp() : store.takeWallsDown());
    this.#walls[letter] = up;
  }

  /** What a pod of neither store is answered at the address of another that is gone. */
  async askTheGone() {
    const manifest = Probe.pod({ name: 'probe-gone', namespace: this.outside });
    const gone = await Probe.start(manifest);
    gone.close();
    await kubectl(
      'delete',
      'pod',
      gone.name,
      `--namespace=${this.outside}`,
      // With no grace at all it would be gone from the API only.
      '--grace-period=1',
      '--timeout=60s',
    );
    const { probe } = this.sources.find(({ name }) => name === 'passer-by');
    return probe.ask([{ kind: 'tcp', host: gone.address, port: PROBE_PORT }]);
  }

  /** Asks for the paths of the Ingress through the controller, until each component that it serves has answered. */
  async shop() {
    const client = ShopClient.create(this.stores.a.baseUrl);
    const [{ spec }] = this.objects.filter(({ kind }) => kind === 'Ingress');
    const paths = Map.groupBy(
      spec.rules[0].http.paths,
      ({ backend }) => backend.service.name,
    );
    for (const [service, served] of paths) {
      await until(
        `an answer of ${service}`,
        async () => {
          const answers = await Promise.all(
            served.map(({ path }) => client.send('GET', path)),
          );
          return answers.some(({ status }) => status < 400);
        },
        { seconds: 60 },
      );
    }
  }

  async remove() {
    for (const { probe } of this.sources) {
      probe.close();
    }
    const gone = ['--ignore-not-found', '--timeout=180s'];
    await Promise.all([
      this.stores.a.remove(),
      this.stores.b.remove(),
      kubectl('delete', 'namespace', this.outside, ...gone),
      kubectl(
        'delete',
        'pod',
        `probe-${this.ingressProbe}`,
        `--namespace=${environment.cluster.ingressNamespace}`,
        ...gone,
      ),
    ]);
  }
}
