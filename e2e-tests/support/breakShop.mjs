// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { signInToAdmin } from './medusa.mjs';
import { until } from './until.mjs';
import { signInToWordPress } from './wordPress.mjs';

/** What a careless administrator may do to a shop, by engine, and what a shopper then complains of. */
export const BREAKAGES = {
  medusa: { breakShop: removeShippingOptions, complaint: /ship|deliver/i },
  woocommerce: { breakShop: disableCashOnDelivery, complaint: /way to pay/i },
};

async function removeShippingOptions(credentials) {
  const admin = await untilSignedIn(() => signInToAdmin(credentials));
  const { shipping_options: options } = await until(
    'shipping options',
    async () => {
      const answer = await admin.get('/admin/shipping-options');
      return answer.shipping_options.length > 0 && answer;
    },
    { seconds: 60 },
  );
  for (const { id } of options) {
    await admin.delete(`/admin/shipping-options/${id}`);
  }
}

async function disableCashOnDelivery(credentials) {
  const admin = await untilSignedIn(() => signInToWordPress(credentials));
  const { enabled } = await admin.put('/wc/v3/payment_gateways/cod', {
    enabled: false,
  });
  if (enabled) {
    throw new Error('Cash on delivery cannot be switched off');
  }
}

function untilSignedIn(signIn) {
  return until(
    'a sign-in to the admin',
    () =>
      signIn().catch(error => {
        // The pods are up before the ingress has heard of them, and the admin's account comes with the set-up.
        if (/: (401|404|502|503) /.test(error.message)) {
          return undefined;
        }
        throw error;
      }),
    { seconds: 120 },
  );
}
