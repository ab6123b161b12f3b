// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { HttpTypes } from '@medusajs/types';
import type { Medusa } from './Medusa';
import { failureKind } from './ShopFailure';

export type Cart = HttpTypes.StoreCart & {
  completed_at?: string | Date | null;
};
export type CartLine = HttpTypes.StoreCartLineItem;

type CartAnswer = { cart: Cart };

/** The cart, or undefined where the server knows none with this id. */
export async function getCart(
  medusa: Medusa,
  id: string,
): Promise<Cart | undefined> {
  try {
    const { cart } = await medusa.get<CartAnswer>(`carts/${id}`, {
      query: { fields: '+completed_at' },
    });
    return cart;
  } catch (error) {
    if (failureKind(error) === 'not-found') return undefined;
    throw error;
  }
}

export async function createCart(
  medusa: Medusa,
  options: { regionId: string },
): Promise<Cart> {
  const { cart } = await medusa.post<CartAnswer>('carts', {
    body: { region_id: options.regionId },
  });
  return cart;
}

export async function addLine(
  medusa: Medusa,
  options: { cartId: string; variantId: string; quantity: number },
): Promise<void> {
  await medusa.post(`carts/${options.cartId}/line-items`, {
    body: { variant_id: options.variantId, quantity: options.quantity },
  });
}

export async function setQuantity(
  medusa: Medusa,
  options: { cartId: string; lineId: string; quantity: number },
): Promise<void> {
  await medusa.post(`carts/${options.cartId}/line-items/${options.lineId}`, {
    body: { quantity: options.quantity },
  });
}

export async function removeLine(
  medusa: Medusa,
  options: { cartId: string; lineId: string },
): Promise<void> {
  await medusa.delete(`carts/${options.cartId}/line-items/${options.lineId}`);
}

/** How many pieces are in the cart. */
export function countPieces(cart: Cart | undefined): number {
  return (cart?.items ?? []).reduce((sum, line) => sum + line.quantity, 0);
}
