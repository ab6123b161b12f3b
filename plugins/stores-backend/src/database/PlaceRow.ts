// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Timestamp } from './readDate';

/** A row of the table `store_places`. */
export type PlaceRow = {
  store_id: string;
  cluster: string;
  owner: string;
  attempt: Timestamp;
  pods: string;
  turn: number;
  queued_at: Timestamp;
  asked_at: Timestamp;
  too_large: boolean | number;
  admitted_at: Timestamp | null;
};
