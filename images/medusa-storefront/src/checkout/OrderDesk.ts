// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import { getCart } from '../medusa/carts';
import { placeOrder } from '../medusa/checkout';
import { failureKind } from '../medusa/ShopFailure';
import type { Medusa } from '../medusa/Medusa';

/** How often, and how long in between (milliseconds), a failed order is looked for once more. */
const SECOND_LOOKS = [0, 500, 1_000];

/** Makes one order of one cart, however often and wherever at the same time it is asked to. */
export class OrderDesk {
  private readonly medusa: Medusa;
  private readonly underWay = new Map<string, Promise<string>>();

  static create(options: { medusa: Medusa }): OrderDesk {
    return new OrderDesk(options.medusa);
  }

  private constructor(medusa: Medusa) {
    this.medusa = medusa;
  }

  /** The id of the order that the cart has become, or undefined where it is still a cart. */
  async find(cartId: string): Promise<string | undefined> {
    const cart = await getCart(this.medusa, cartId);
    return cart?.completed_at ? placeOrder(this.medusa, cartId) : undefined;
  }

  /** Prepares the cart and orders it, and returns the order's id; who asks meanwhile gets the same. */
  async place(cartId: string, prepare: () => Promise<void>): Promise<string> {
    const other = this.underWay.get(cartId);
    if (other) return other;
    const order = this.placeAlone(cartId, prepare);
    this.underWay.set(cartId, order);
    try {
      return await order;
    } finally {
      this.underWay.delete(cartId);
    }
  }

  private async placeAlone(
    cartId: string,
    prepare: () => Promise<void>,
  ): Promise<string> {
    try {
      await prepare();
      return await placeOrder(this.medusa, cartId);
    } catch (error) {
      if (failureKind(error) === 'out-of-stock') throw error;
      // Another replica may be at it: Medusa lets only one of two through.
      for (const pause of SECOND_LOOKS) {
        await setTimeout(pause);
        const order = await this.find(cartId);
        if (order) return order;
      }
      throw error;
    }
  }
}
