// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export { lookAround } from './lookAround';
export { visitEmptyShop } from './visitEmptyShop';
export { walkToTheTill } from './walkToTheTill';
