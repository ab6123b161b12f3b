// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** What kind of trouble a Helm call had. */
export type HelmErrorKind =
  | 'Missing'
  | 'UnsupportedVersion'
  | 'NotAnswering'
  | 'Cancelled'
  | 'TimedOut'
  | 'NotFound'
  | 'Busy'
  | 'Unreachable'
  | 'Immutable'
  | 'QuotaExceeded'
  | 'WebhookDenied'
  | 'WebhookSilent'
  | 'Forbidden'
  | 'ChartMissing'
  | 'ChartInvalid'
  | 'Terminating'
  | 'Unknown';

/** There is no Helm that could be worked with, whatever it is asked to do. */
const UNUSABLE: ReadonlySet<HelmErrorKind> = new Set([
  'Missing',
  'UnsupportedVersion',
  'NotAnswering',
]);

const PASSING: ReadonlySet<HelmErrorKind> = new Set([
  'Cancelled',
  'TimedOut',
  'Busy',
  'Unreachable',
  'WebhookSilent',
  'Unknown',
]);

/** A Helm call that did not succeed. Its text holds what Helm said; nothing secret is ever given to Helm. */
export class HelmError extends Error {
  name = 'HelmError';

  constructor(
    readonly kind: HelmErrorKind,
    /** What Helm printed, the last lines of it. */
    readonly output: string,
  ) {
    super(`Helm: ${kind}${output ? `: ${output}` : ''}`);
  }

  /** Whether an operator has to look after Helm itself. */
  get unusable(): boolean {
    return UNUSABLE.has(this.kind);
  }

  /** What an operator has to know and to do about an unusable Helm. */
  get advice(): string {
    return `Helm cannot be used: ${this.output}. An operator has to install Helm 3 or 4, or to set stores.helm.binary to it.`;
  }

  /** Whether the same call may succeed later without anybody changing anything. */
  get passing(): boolean {
    return PASSING.has(this.kind);
  }
}

/** The first that matches wins: the specific before the general. */
const PATTERNS: [HelmErrorKind, RegExp][] = [
  ['NotFound', /release: not found/i],
  ['Busy', /another operation .*in progress/i],
  // Before what may have kept it from answering, which says nothing about the API server.
  ['WebhookSilent', /failed calling webhook/i],
  [
    'Unreachable',
    /cluster unreachable|connection refused|no such host|i\/o timeout|TLS handshake|context deadline exceeded|server is currently unable|etcdserver|connection reset|unexpected EOF|Unauthorized|client to provide credentials|too many requests/i,
  ],
  ['Terminating', /being terminated/i],
  [
    'ChartInvalid',
    /don't meet the specifications|parse error|execution error at|template: |error converting YAML|unable to build kubernetes objects|validation: chart/i,
  ],
  [
    'Immutable',
    /field is immutable|updates to \w+ spec for fields other than/i,
  ],
  ['QuotaExceeded', /exceeded quota|maximum .* usage per/i],
  ['WebhookDenied', /admission webhook|ValidatingAdmissionPolicy/i],
  ['Forbidden', /forbidden/i],
  [
    'ChartMissing',
    /path .* not found|Chart\.yaml file is missing|failed to (download|fetch)|no such file or directory|chart .* not found|manifest unknown/i,
  ],
];

/** Tells by Helm's own words what went wrong: it has no other exit code than 1. */
export function classifyHelmOutput(output: string): HelmErrorKind {
  return PATTERNS.find(([, pattern]) => pattern.test(output))?.[0] ?? 'Unknown';
}
