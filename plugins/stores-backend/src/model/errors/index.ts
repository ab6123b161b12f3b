// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export * from './QuotaExceededError';
export * from './RateLimitedError';
export * from './NameTakenError';
export * from './PreconditionError';
export * from './invalidFields';
