// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreFailure } from '@storekeeper/backstage-plugin-stores-common';
import { Cluster, EventView } from '../../cluster';
import { StoreRecord } from '../../model/StoreRecord';
import { Cause } from './Cause';
import { Reading, reading } from './reading';
import { redactSecrets } from './redactSecrets';

type FailureEvidence = StoreFailure['evidence'];

const LOG_LINES = 15;
const EVENTS = 5;

/**
 * Makes a failure of a cause, with what shows it: events, and the last lines of a log, without secrets. A part that
 * cannot be read hides no cause: the failure says that it is missing.
 */
export async function diagnose(options: {
  cluster: Pick<Cluster, 'workloads' | 'secrets'>;
  store: Pick<StoreRecord, 'namespace'>;
  cause: Cause;
  now: Date;
  /** The namespace's events, where they have just been read. */
  events?: Reading<EventView[]>;
}): Promise<StoreFailure> {
  const { cluster, store, cause } = options;
  const { namespace } = store;
  const failure = {
    reason: cause.reason,
    title: cause.title,
    remedy: cause.remedy,
    retryable: true,
  };
  const secrets = await reading(() => cluster.secrets.values(namespace));
  if (!secrets.read) {
    return {
      ...failure,
      message: `What the cluster says of it is not shown: the Secrets that must not be in it could not be read (${secrets.why}).`,
      evidence: [],
    };
  }
  const clean = (text: string) => redactSecrets(text, secrets.read);
  const log = await reading(() => readLog(cluster, namespace, cause));
  const events =
    options.events ??
    (await reading(() => cluster.workloads.events(namespace)));
  const evidence: FailureEvidence = [
    ...toEvidence('log', log, text => [
      { kind: 'log', name: `${cause.pod}/${cause.container}`, text },
    ]),
    ...toEvidence('event', events, found =>
      relevant(found, cause).map(event => ({
        kind: 'event',
        name: event.object,
        text: `${event.reason}: ${event.message}`,
      })),
    ),
  ];
  const lastLine = log.read?.trim().split('\n').at(-1);
  return {
    ...failure,
    message: clean(
      lastLine ? `${cause.message} Its last line: ${lastLine}` : cause.message,
    ).slice(0, 1000),
    // Cut only when nothing secret is in it any more: half of a secret would not be known for one.
    evidence: evidence.map(item => ({
      ...item,
      text: clean(item.text).slice(-4000),
    })),
  };
}

function toEvidence<T>(
  kind: 'log' | 'event',
  { read, why }: Reading<T>,
  show: (read: NonNullable<T>) => FailureEvidence,
): FailureEvidence {
  if (why !== undefined) {
    return [{ kind, name: '', text: `Could not be read: ${why}` }];
  }
  return read ? show(read) : [];
}

/** Undefined where there is none to be read. */
async function readLog(
  { workloads }: Pick<Cluster, 'workloads'>,
  namespace: string,
  { reason, pod, container, previous = false }: Cause,
): Promise<string | undefined> {
  const hasRun = ['CrashLoop', 'OutOfMemory', 'SetupFailed', 'TimedOut'];
  if (!pod || !container || !hasRun.includes(reason)) {
    return undefined;
  }
  const text = await workloads.log({
    namespace,
    pod,
    container,
    previous,
    lines: LOG_LINES,
  });
  return text.trim() ? text : undefined;
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
