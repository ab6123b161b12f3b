// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { HelmError, HelmErrorKind } from '../../cluster';
import { backoff } from '../backoff';
import { StepOutcome } from '../Step';
import { helmWords } from './helmWords';

/** Reason of a condition while there is no Helm to work with: no time limit runs then. */
export const HELM_MISSING = 'HelmMissing';

const UNUSABLE_RETRY_MS = 5_000;

/** What a person is told of the kinds of trouble that do not pass by themselves, and of those that may. */
const TEXTS: Partial<Record<HelmErrorKind, { title: string; remedy: string }>> =
  {
    Immutable: {
      title: 'The change cannot be made to a shop that exists',
      remedy:
        'Undo the change. A field that Kubernetes does not let anybody change needs a new shop.',
    },
    QuotaExceeded: {
      title: 'The namespace has no room for the shop',
      remedy: 'Choose a smaller plan, or let an operator raise the quota.',
    },
    WebhookDenied: {
      title: "The cluster's admission policy refused the shop",
      remedy: 'An operator has to look at what the policy says, then retry.',
    },
    Forbidden: {
      title: 'The portal may not install in this cluster',
      remedy:
        "An operator has to grant the portal's account what it lacks, then retry.",
    },
    ChartMissing: {
      title: "The engine's chart cannot be found",
      remedy:
        'An operator has to check the installation of the engine module, or the registry that holds the chart, then retry.',
    },
    ChartInvalid: {
      title: "The engine's chart refused the settings of this shop",
      remedy:
        'An operator has to look at what Helm says; this is a fault of the engine module.',
    },
  };

/** Tells by a Helm error whether to wait or to give up; other errors are not for this place and go on. */
export function helmFailure(
  error: unknown,
  context: { now(): Date; condition?: { since: string; status: string } },
): StepOutcome {
  if (!(error instanceof HelmError)) {
    throw error;
  }
  const now = context.now();
  if (error.kind === 'Cancelled') {
    return {
      state: 'wait',
      reason: 'Interrupted',
      message:
        'The portal is being restarted; the installation goes on in a moment.',
      until: now,
    };
  }
  if (error.unusable) {
    return {
      state: 'wait',
      reason: HELM_MISSING,
      message: `${error.advice} The shop goes on by itself then.`,
      until: new Date(now.getTime() + UNUSABLE_RETRY_MS),
    };
  }
  if (error.passing || error.kind === 'Terminating') {
    return {
      state: 'wait',
      reason: `Helm${error.kind}`,
      message: waitingMessage(error),
      until: backoff({
        since:
          context.condition?.status === 'False'
            ? context.condition.since
            : undefined,
        now,
        minimumMs: 1_000,
        maximumMs: 30_000,
      }),
    };
  }
  const text = TEXTS[error.kind];
  return {
    state: 'failed',
    failure: {
      reason: 'HelmFailed',
      title: text?.title ?? 'The shop could not be installed',
      message: helmWords(error.output),
      remedy: text?.remedy ?? 'Retry; if that does not help, ask an operator.',
      retryable: true,
      evidence: [
        { kind: 'release', name: `helm: ${error.kind}`, text: error.output },
      ],
    },
  };
}

function waitingMessage({ kind, output }: HelmError): string {
  switch (kind) {
    case 'Unreachable':
      return 'The cluster cannot be reached; it is tried again. If that lasts, an operator has to look after the cluster.';
    case 'TimedOut':
      return 'Helm took too long and was ended; it is tried again. If that lasts, an operator has to look after the cluster, which may answer slowly, or to raise stores.helm.timeoutSeconds.';
    case 'WebhookSilent':
      return `A webhook of the cluster has to agree to the shop and does not answer. It is tried again; if that lasts, an operator has to look after the webhook: ${helmWords(
        output,
      )}`;
    case 'Busy':
      return 'Another installation of this shop is still running.';
    default:
      return `Helm did not succeed and is tried again: ${helmWords(output)}`;
  }
}
