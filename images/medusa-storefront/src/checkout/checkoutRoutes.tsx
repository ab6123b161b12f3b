// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Hono, type Context } from 'hono';
import { readForm } from '../cart/readForm';
import { renderPage } from '../http/renderPage';
import type { Cart } from '../medusa/carts';
import {
  listDeliveryOptions,
  setContact,
  setDelivery,
  takesManualPayment,
} from '../medusa/checkout';
import { failureKind } from '../medusa/ShopFailure';
import { ContactPage } from '../pages/ContactPage';
import { DeliveryPage } from '../pages/DeliveryPage';
import { PaymentPage } from '../pages/PaymentPage';
import type { Shop } from '../Shop';
import { cartAtStep } from './cartAtStep';
import {
  checkContact,
  type Contact,
  contactFromCart,
  contactFromForm,
  type ContactProblems,
} from './ContactForm';
import { OrderDesk } from './OrderDesk';
import { submitOrder } from './submitOrder';

/** Three steps, each a page: who and where, how it comes, review and pay. Going back is always possible. */
export function checkoutRoutes(shop: Shop): Hono {
  const { medusa } = shop;
  const desk = OrderDesk.create({ medusa });

  const contactPage = async (
    c: Context,
    cart: Cart,
    contact: Contact,
    problems: ContactProblems = {},
  ) => {
    const region = await shop.regions.current();
    return renderPage(
      c,
      <ContactPage {...{ shop, cart, region, contact, problems }} />,
      Object.keys(problems).length > 0 ? 422 : 200,
    );
  };

  const deliveryPage = async (c: Context, cart: Cart, problem?: string) => {
    const options = await listDeliveryOptions(medusa, cart.id);
    return renderPage(
      c,
      <DeliveryPage {...{ shop, cart, options, problem }} />,
      problem ? 422 : 200,
    );
  };

  return new Hono()
    .get('/', async c => {
      const { cart, go } = await cartAtStep(c, shop, 'contact');
      return cart ? contactPage(c, cart, contactFromCart(cart)) : go();
    })

    .post('/contact', async c => {
      const { cart, go } = await cartAtStep(c, shop, 'contact');
      if (!cart) return go();
      const contact = contactFromForm(await readForm(c));
      const problems = checkContact(contact, await shop.regions.current());
      if (Object.keys(problems).length > 0) {
        return contactPage(c, cart, contact, problems);
      }
      const { email, ...address } = contact;
      try {
        await setContact(medusa, { cartId: cart.id, email, address });
      } catch (error) {
        if (failureKind(error) !== 'refused') throw error;
        return contactPage(c, cart, contact, {
          form: 'The shop did not accept this address. Please check it.',
        });
      }
      return c.redirect('/checkout/delivery', 303);
    })

    .get('/delivery', async c => {
      const { cart, go } = await cartAtStep(c, shop, 'delivery');
      return cart ? deliveryPage(c, cart) : go();
    })

    .post('/delivery', async c => {
      const { cart, go } = await cartAtStep(c, shop, 'delivery');
      if (!cart) return go();
      const optionId = (await readForm(c))('shipping_option_id');
      const options = await listDeliveryOptions(medusa, cart.id);
      if (!options.some(option => option.id === optionId)) {
        return deliveryPage(c, cart, 'Please choose how it should come.');
      }
      await setDelivery(medusa, { cartId: cart.id, optionId });
      return c.redirect('/checkout/payment', 303);
    })

    .get('/payment', async c => {
      const { cart, go } = await cartAtStep(c, shop, 'payment');
      if (!cart) return go();
      const payable = await takesManualPayment(medusa, cart.region_id ?? '');
      return renderPage(c, <PaymentPage {...{ shop, cart, payable }} />);
    })

    .post('/order', c => submitOrder(c, shop, desk));
}
