// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type { Product, Variant } from '../medusa/products';
import { FieldProblem } from './FieldProblem';
import { money } from './money';

type VariantChoiceProps = {
  product: Product;
  /** Id of the variant that was chosen before, when the form is shown again. */
  chosen?: string;
  problem?: string;
};

/** Which one: nothing to see where there is only one, else a row of choices. */
export const VariantChoice: FC<VariantChoiceProps> = props => {
  const { product } = props;
  const [only, ...others] = product.variants;
  if (only && others.length === 0) {
    return (
      <input
        type="hidden"
        name="variant_id"
        value={only.id}
        data-shop="variant"
        data-variant-id={only.id}
        data-available={String(only.available)}
      />
    );
  }
  const selected =
    product.variants.find(v => v.available && v.id === props.chosen) ??
    product.variants.find(v => v.available);
  const prices = new Set(product.variants.map(v => v.price?.amount));
  return (
    <fieldset class="choices">
      <legend>{product.choice || 'Choose one'}</legend>
      <div class="choice-row">
        {product.variants.map(variant => (
          <Choice
            variant={variant}
            checked={variant === selected}
            showPrice={prices.size > 1}
          />
        ))}
      </div>
      <FieldProblem field="variant" text={props.problem} />
    </fieldset>
  );
};

const Choice: FC<{
  variant: Variant;
  checked: boolean;
  showPrice: boolean;
}> = ({ variant, checked, showPrice }) => (
  <label class="choice">
    <input
      type="radio"
      name="variant_id"
      value={variant.id}
      required
      checked={checked}
      disabled={!variant.available}
      data-shop="variant"
      data-variant-id={variant.id}
      data-available={String(variant.available)}
    />
    <span>
      {variant.title}
      {showPrice && variant.price && (
        <small>{money(variant.price.amount, variant.price.currency)}</small>
      )}
      {!variant.available && <span class="unseen"> (sold out)</span>}
    </span>
  </label>
);
