// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { ClustersPort } from '../cluster/ClusterPort';
import { ShopChecks, StoresDatabase } from '../database';
import { ChangeAnnouncer } from './ChangeAnnouncer';
import { CallerRate, RatedAction } from './CallerRate';
import { Engines } from './Engines';
import { Owners } from './Owners';
import { StoresConfig } from './readStoresConfig';
import { StepEstimates } from './StepEstimates';
import { StoreAccess } from './StoreAccess';
import { UnclaimedSearch } from './UnclaimedSearch';

/** What the service's operations work with. */
export type ServiceContext = {
  database: StoresDatabase;
  checks: ShopChecks;
  clusters: ClustersPort;
  engines: Engines;
  access: StoreAccess;
  owners: Owners;
  rates: Record<RatedAction, CallerRate>;
  estimates: StepEstimates;
  announcer: ChangeAnnouncer;
  unclaimed: UnclaimedSearch;
  /** A wish has been written: tells the world and wakes the reconciler. */
  onWish: () => void;
  auditor: AuditorService;
  /** Somebody asked for a credential; `result` is ok or the name of the error. */
  onReveal?: (reveal: { result: string }) => void;
  config: StoresConfig;
  logger: LoggerService;
  /** The time that all portals of a database share. */
  now: () => Date;
};
