// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const COMPONENT = 'app.kubernetes.io/component';

const is = (object, type) =>
  object.status?.conditions?.some(
    condition => condition.type === type && condition.status === 'True',
  ) ?? false;

const component = (objects, name) =>
  objects.filter(({ metadata }) => metadata.labels?.[COMPONENT] === name);

const released = ({ secrets }) =>
  secrets.some(
    ({ type, metadata }) =>
      type === 'helm.sh/release.v1' && metadata.labels?.status === 'deployed',
  );

/** Pods that the store's first sale waits for: what is due by the clock may begin at any moment. */
const everyPod = ({ pods }, test) => {
  const awaited = pods.filter(
    ({ metadata }) => metadata.labels?.[COMPONENT] !== 'cron',
  );
  return awaited.length > 0 && awaited.every(test);
};

const started = ({ status }) =>
  status.containerStatuses?.every(
    ({ state }) => state.running || state.terminated,
  ) ?? false;

/** What has been reached since it holds and holds on, in the order in which it usually does. */
export const PHASES = {
  'namespace made': ({ namespaces }) => namespaces.length > 0,
  'secrets made': ({ secrets }) =>
    secrets.some(({ metadata }) => metadata.name.endsWith('-secrets')),
  'release deployed': released,
  'pods scheduled': state => everyPod(state, pod => is(pod, 'PodScheduled')),
  'volumes bound': state =>
    state.claims.length > 0 &&
    state.claims.every(({ status }) => status.phase === 'Bound'),
  'database started': ({ pods }) => component(pods, 'db').some(started),
  'all containers started': state => everyPod(state, started),
  'database ready': ({ pods }) =>
    component(pods, 'db').some(pod => is(pod, 'Ready')),
  'set-up done': ({ jobs }) =>
    component(jobs, 'setup').some(job => job.status?.succeeded > 0),
  'all parts ready': state =>
    state.deployments.length > 0 &&
    state.deployments.every(
      ({ spec, status }) => status?.availableReplicas === spec.replicas,
    ),
};
