// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { HttpTypes } from '@medusajs/types';
import type { Medusa } from './Medusa';

export type Order = HttpTypes.StoreOrder;

/** The order; throws "not-found" where there is none. */
export async function getOrder(medusa: Medusa, id: string): Promise<Order> {
  const { order } = await medusa.get<HttpTypes.StoreOrderResponse>(
    `orders/${id}`,
  );
  return order;
}
