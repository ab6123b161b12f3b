// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Amount } from './Room';
import { parseQuantity } from './parseQuantity';

/** Requests in Kubernetes quantities as numbers; what is not asked for is nothing. */
export function readAmount(requests: {
  cpu?: string;
  memory?: string;
}): Amount {
  return {
    cpu: Math.ceil(parseQuantity(requests.cpu ?? '0') * 1000),
    memory: Math.ceil(parseQuantity(requests.memory ?? '0')),
  };
}
