// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreFailure } from '@storekeeper/backstage-plugin-stores-common';
import { Cluster, EventView } from '../../cluster';
import { StoreRecord } from '../../model/StoreRecord';
import { Cause } from './Cause';
import { redactSecrets } from './redactSecrets';

type FailureEvidence = StoreFailure['evidence'];

const LOG_LINES = 15;
const EVENTS = 5;

/** Makes a failure of a cause, with what shows it: events, and the last lines of a log, without secrets. */
export async function diagnose(options: {
  cluster: Pick<Cluster, 'workloads' | 'secrets'>;
  store: Pick<StoreRecord, 'namespace'>;
  cause: Cause;
  now: Date;
}): Promise<StoreFailure> {
  const { cluster, store, cause } = options;
  const { namespace } = store;
  const events = await cluster.workloads.events(namespace);
  const log = await readLog(cluster, namespace, cause);
  const evidence: FailureEvidence = [
    ...log,
    ...relevant(events, cause).map(event => ({
      kind: 'event' as const,
      name: event.object,
      text: `${event.reason}: ${event.message}`,
    })),
  ];
  const secrets = await cluster.secrets.values(namespace);
  const lastLine = log.at(0)?.text.trim().split('\n').at(-1);
  return {
    reason: cause.reason,
    title: cause.title,
    message: redactSecrets(
      lastLine ? `${cause.message} Its last line: ${lastLine}` : cause.message,
      secrets,
    ).slice(0, 1000),
    remedy: cause.remedy,
    retryable: true,
    evidence: evidence.map(item => ({
      ...item,
      text: redactSecrets(item.text, secrets),
    })),
  };
}

async function readLog(
  { workloads }: Pick<Cluster, 'workloads'>,
  namespace: string,
  { reason, pod, container, previous = false }: Cause,
): Promise<FailureEvidence> {
  const hasRun = ['CrashLoop', 'OutOfMemory', 'SetupFailed', 'NotReady'];
  if (!pod || !container || !hasRun.includes(reason)) {
    return [];
  }
  const text = await workloads.log({
    namespace,
    pod,
    container,
    previous,
    lines: LOG_LINES,
  });
  return text.trim()
    ? [{ kind: 'log', name: `${pod}/${container}`, text: text.slice(-4000) }]
    : [];
}

function relevant(events: EventView[], cause: Cause): EventView[] {
  const about = [
    cause.pod && `Pod/${cause.pod}`,
    cause.job && `Job/${cause.job}`,
    cause.volume && `PersistentVolumeClaim/${cause.volume}`,
  ].filter(Boolean);
  const warnings = events.filter(({ type }) => type === 'Warning');
  const own = warnings.filter(({ object }) => about.includes(object));
  return (own.length > 0 ? own : warnings).slice(0, EVENTS);
}
