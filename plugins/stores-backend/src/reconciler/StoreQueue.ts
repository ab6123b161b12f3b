// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Activity } from '@storekeeper/backstage-plugin-stores-common';
import { Amount, RoomClaim, RoomVerdict } from '../model/capacity';
import { CleanupLook } from '../model/CleanupLook';
import { StoreObservation, StoreRecord } from '../model/StoreRecord';

/** A store that this worker may work on until the lease ends. */
export type ClaimedStore = {
  record: StoreRecord;
  /** Grows with each claim; a write that carries an older one is refused. */
  token: number;
  /** When it became due. */
  dueAt?: Date;
};

/** Stores by their cluster: those of one, or those of all but some, clusters that are not configured among them. */
export type ClusterScope = { only: string } | { except: string[] };

/**
 * What there is to do: to call Helm, for which stores wait in a long line, or merely to look whether what Helm made is
 * there, which takes a moment.
 */
export type WorkKind = 'helm' | 'look';

/** A timeline entry before it has an id. */
export type NewActivity = Omit<Activity, 'id' | 'at'>;

/**
 * What the reconciler needs of the database. Implemented in src/database.
 *
 * A wish may change while a worker is at its store: the service then begins a new attempt. What the worker says about
 * the attempt that it knew (phase, reason, message, steps, failure) is then not written; what it saw of the cluster is,
 * and the store is due again at once.
 *
 * In an observation, a key that is absent leaves the column as it is; a key that is there with the value `undefined`
 * empties it.
 */
export interface StoreQueue {
  /** Stores that are due and free, leased to the worker for so many seconds. Owners take turns. */
  claim(options: {
    worker: string;
    limit: number;
    /** The last so many of these must be of owners of whom nothing is being worked on. Absent: none. */
    forNewcomers?: number;
    leaseSeconds: number;
    /** Absent: of all clusters. */
    scope?: ClusterScope;
    /** Absent: both. */
    work?: WorkKind;
  }): Promise<ClaimedStore[]>;
  /** False: the lease was lost. */
  renew(options: {
    id: string;
    token: number;
    leaseSeconds: number;
  }): Promise<boolean>;
  /** Writes what was seen in the middle of a visit; false: the lease was lost and nothing was written. */
  observe(options: {
    id: string;
    token: number;
    observation: Partial<StoreObservation>;
    activities?: NewActivity[];
    /** Goes into the store's clean-up report. */
    cleanup?: CleanupLook;
  }): Promise<boolean>;
  /**
   * As observe, and gives the store back, due again at nextAt, or at once when it was marked due during the visit.
   * Without nextAt the store is not due until something marks it.
   */
  release(options: {
    id: string;
    token: number;
    observation: Partial<StoreObservation>;
    activities?: NewActivity[];
    cleanup?: CleanupLook;
    nextAt?: Date;
  }): Promise<boolean>;
  /** Makes stores due now: by id, or by namespace (what a watch knows). */
  markDue(options: { ids?: string[]; namespaces?: string[] }): Promise<void>;
  /** Makes every store due that is on its way or in trouble and not due anyway: the slow sweep. */
  markAllDue(): Promise<number>;
  /**
   * Lets a store in where there is room for what its pods ask for, or puts it in line, the same line for all portals.
   * 'tooLarge': not even an empty cluster has room for it. Once let in it stays so for this attempt.
   */
  claimPlace(options: {
    store: Pick<StoreRecord, 'id' | 'cluster' | 'owner' | 'attemptedAt'>;
    pods: Amount[];
    /** Judges by those who were let in and do not show all their pods yet. */
    judge: (admitted: RoomClaim[]) => RoomVerdict;
  }): Promise<'admitted' | 'waiting' | 'tooLarge'>;
  /** Makes the first in line for room in a cluster due; false: nobody waits for any. */
  wakeNextInLine(options: { cluster: string }): Promise<boolean>;
  /** When the next store becomes due, by this process's clock; undefined: none is waiting. */
  nextDueAt(options?: {
    scope?: ClusterScope;
    work?: WorkKind;
  }): Promise<Date | undefined>;
}
