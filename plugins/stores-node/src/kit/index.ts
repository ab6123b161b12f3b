// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './adminCredential';
export * from './createEngineModule';
export * from './EngineConfig';
export * from './findEngineChart';
export * from './imageValues';
export * from './pageReader';
export * from './podsOfPlan';
export * from './pricedPlans';
export * from './readChartRequests';
export * from './secretName';
export * from './shopTitle';
export * from './storeValues';
