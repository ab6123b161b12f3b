// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { HttpTypes } from '@medusajs/types';
import type { Cart } from './carts';
import type { Medusa } from './Medusa';
import { ShopFailure } from './ShopFailure';

/** Medusa's provider for payments that are settled by hand, such as cash on delivery. */
export const MANUAL_PAYMENT = 'pp_system_default';

/** In milliseconds: in a rush on a product Medusa waits up to 30 s until it is an order's turn to take from the stock. */
const ORDER_TIME_LIMIT = 45_000;

export type Address = {
  first_name: string;
  last_name: string;
  address_1: string;
  address_2: string;
  postal_code: string;
  city: string;
  province: string;
  country_code: string;
  phone: string;
};

export type DeliveryOption = {
  id: string;
  name: string;
  description?: string;
  /** Undefined where the provider computes it only when chosen. */
  amount?: number;
};

export async function setContact(
  medusa: Medusa,
  options: { cartId: string; email: string; address: Address },
): Promise<void> {
  await medusa.post(`carts/${options.cartId}`, {
    body: {
      email: options.email,
      shipping_address: options.address,
      billing_address: options.address,
    },
  });
}

export async function listDeliveryOptions(
  medusa: Medusa,
  cartId: string,
): Promise<DeliveryOption[]> {
  const { shipping_options: options } =
    await medusa.get<HttpTypes.StoreShippingOptionListResponse>(
      'shipping-options',
      { query: { cart_id: cartId } },
    );
  return options
    .map(option => ({
      id: option.id,
      name: option.name,
      description: option.type?.description || undefined,
      amount: option.amount ?? undefined,
    }))
    .sort((a, b) => (a.amount ?? Infinity) - (b.amount ?? Infinity));
}

export async function setDelivery(
  medusa: Medusa,
  options: { cartId: string; optionId: string },
): Promise<void> {
  await medusa.post(`carts/${options.cartId}/shipping-methods`, {
    body: { option_id: options.optionId },
  });
}

/** Whether the region takes payment by hand, the only way that needs no script in the page. */
export async function takesManualPayment(
  medusa: Medusa,
  regionId: string,
): Promise<boolean> {
  const { payment_providers: providers } =
    await medusa.get<HttpTypes.StorePaymentProviderListResponse>(
      'payment-providers',
      { query: { region_id: regionId } },
    );
  return providers.some(provider => provider.id === MANUAL_PAYMENT);
}

export async function startPayment(medusa: Medusa, cart: Cart): Promise<void> {
  const collectionId =
    cart.payment_collection?.id ??
    (
      await medusa.post<HttpTypes.StorePaymentCollectionResponse>(
        'payment-collections',
        { body: { cart_id: cart.id } },
      )
    ).payment_collection.id;
  await medusa.post(`payment-collections/${collectionId}/payment-sessions`, {
    body: { provider_id: MANUAL_PAYMENT },
  });
}

/** Turns the cart into an order and returns its id; for a cart that already is one, the same id again. */
export async function placeOrder(
  medusa: Medusa,
  cartId: string,
): Promise<string> {
  const answer = await medusa.post<HttpTypes.StoreCompleteCartResponse>(
    `carts/${cartId}/complete`,
    { timeLimit: ORDER_TIME_LIMIT },
  );
  if (answer.type === 'order') return answer.order.id;
  const kind = /inventory|stock/i.test(answer.error.message)
    ? 'out-of-stock'
    : 'refused';
  throw new ShopFailure(kind, answer.error.message);
}
