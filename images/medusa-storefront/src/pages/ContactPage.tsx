// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type {
  Contact,
  ContactField,
  ContactProblems,
} from '../checkout/ContactForm';
import type { Cart } from '../medusa/carts';
import type { Region } from '../medusa/Regions';
import type { Shop } from '../Shop';
import { CheckoutLayout } from './CheckoutLayout';
import { FieldProblem } from './FieldProblem';
import { TextField } from './TextField';

type ContactPageProps = {
  shop: Shop;
  cart: Cart;
  region: Region;
  contact: Contact;
  problems: ContactProblems;
};

export const ContactPage: FC<ContactPageProps> = props => {
  const { contact, problems, region } = props;
  const field = (name: ContactField) => ({
    name,
    value: contact[name],
    problem: problems[name],
  });
  return (
    <CheckoutLayout
      shop={props.shop}
      cart={props.cart}
      step="contact"
      title="Where should it go?"
    >
      {/* The browser's own messages would keep those that stand beside the fields from being seen. */}
      <form
        class="fields"
        method="post"
        action="/checkout/contact"
        data-testid="contact-form"
      >
        <FieldProblem field="form" text={problems.form} />
        <TextField
          {...field('email')}
          label="Email"
          type="email"
          autocomplete="email"
        />
        <TextField
          {...field('first_name')}
          label="First name"
          autocomplete="given-name"
          size="half"
        />
        <TextField
          {...field('last_name')}
          label="Last name"
          autocomplete="family-name"
          size="half"
        />
        <TextField
          {...field('address_1')}
          label="Street and number"
          autocomplete="address-line1"
        />
        <TextField
          {...field('address_2')}
          label="Apartment, floor"
          autocomplete="address-line2"
          optional
        />
        <TextField
          {...field('postal_code')}
          label="Postal code"
          autocomplete="postal-code"
          size="third"
        />
        <TextField
          {...field('city')}
          label="Town or city"
          autocomplete="address-level2"
          size="two-thirds"
        />
        <TextField
          {...field('province')}
          label="State or province"
          autocomplete="address-level1"
          size="half"
          optional
        />
        <div class="field half">
          <label for="country_code">Country</label>
          <select
            id="country_code"
            name="country_code"
            autocomplete="country"
            required
            aria-invalid={problems.country_code ? 'true' : undefined}
            aria-describedby={
              problems.country_code ? 'country_code-problem' : undefined
            }
          >
            {region.countries.map(({ code, name }) => (
              <option value={code} selected={code === contact.country_code}>
                {name}
              </option>
            ))}
          </select>
          <FieldProblem field="country_code" text={problems.country_code} />
        </div>
        <TextField
          {...field('phone')}
          label="Phone"
          type="tel"
          autocomplete="tel"
          optional
        />
        <button class="button" type="submit">
          Continue to delivery
        </button>
      </form>
    </CheckoutLayout>
  );
};
