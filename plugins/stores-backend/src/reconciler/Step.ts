// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  StoreCondition,
  StoreFailure,
} from '@storekeeper/backstage-plugin-stores-common';
import {
  EngineStore,
  StoreEngine,
} from '@storekeeper/backstage-plugin-stores-node';
import { Cluster } from '../cluster';
import { CleanupLook } from '../model/CleanupLook';
import { Amount, RoomClaim, RoomVerdict } from '../model/capacity';
import { StepId } from '../model/stepDefinitions';
import { StoreObservation, StoreRecord } from '../model/StoreRecord';
import { ReconcilerConfig } from './ReconcilerConfig';
import { ShopChecks } from './ShopChecks';
import { SalePlaces } from './shopper/SalePlaces';
import { StoreQueue } from './StoreQueue';

/** What a step came to. It never sleeps: what takes time is waited for outside, by a watch or until a moment. */
export type StepOutcome =
  /** Reached; the next step may run. Looked at again at nextAt. */
  | { state: 'done'; message: string; nextAt?: Date }
  /** Cannot be tried here: whether it is reached is not known, and the way goes on without it. */
  | { state: 'skipped'; reason: string; message: string }
  /** Not yet. A change in the store's namespace ends the waiting, and so does the moment, where one is given. */
  | {
      state: 'wait';
      reason: string;
      message: string;
      until?: Date;
      /** Its turn has not come: the step has not begun, and no time limit runs. */
      queued?: boolean;
    }
  /** Will not be reached unless somebody changes something. */
  | { state: 'failed'; failure: StoreFailure };

/** What a step has at hand beside the store. */
export type StepContext = {
  cluster: Cluster;
  engine: StoreEngine;
  engineStore: EngineStore;
  shopChecks: ShopChecks;
  salePlaces: SalePlaces;
  config: ReconcilerConfig;
  logger: LoggerService;
  /** Aborted when the lease is lost or the portal stops. */
  signal: AbortSignal;
  now(): Date;
  /** The condition of this step as it was before. */
  condition?: StoreCondition;
  /** Writes at once what must not be lost in a crash. Throws LeaseLostError where another worker has taken over. */
  observe(observation: Partial<StoreObservation>): Promise<void>;
  /** Keeps what the cluster said is left of the store; written with what the visit comes to. */
  report(look: CleanupLook): void;
  /** Asks for the store's turn where room is short. */
  claimPlace(options: {
    pods: Amount[];
    judge: (admitted: RoomClaim[]) => RoomVerdict;
  }): ReturnType<StoreQueue['claimPlace']>;
  /** Holds the lease for at least so long, whatever happens to this process. Throws LeaseLostError. */
  holdLease(milliseconds: number): Promise<void>;
};

/** One step: looks first, acts only if needed, and may be run again at any time. */
export type Step<Context = StepContext> = {
  id: StepId;
  run(store: StoreRecord, context: Context): Promise<StepOutcome>;
};

/** On the way down no engine is needed: a store can be deleted whose engine is no longer installed. */
export type DownContext = Omit<StepContext, 'engine' | 'engineStore'>;
