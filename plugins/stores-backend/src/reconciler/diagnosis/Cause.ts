// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EventView, Snapshot } from '../../cluster';

/** What keeps a store from running, as one look at its namespace shows it. */
export type Cause = {
  reason: string;
  title: string;
  /** A sentence for a person, with the names that matter. */
  message: string;
  remedy: string;
  /** It will not pass by itself. */
  terminal: boolean;
  /** What shows it. */
  pod?: string;
  container?: string;
  /** Read the log of the container that ended, not of the one that runs now. */
  previous?: boolean;
  job?: string;
  volume?: string;
};

/** What a finder of causes looks at. Events are listed for a diagnosis only; without them the list is empty. */
export type Evidence = {
  snapshot: Snapshot;
  events: EventView[];
  now: Date;
};

export type FindCause = (evidence: Evidence) => Cause | undefined;
