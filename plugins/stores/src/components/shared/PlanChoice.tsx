// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Plan } from '@storekeeper/backstage-plugin-stores-common';
import { formatQuantity } from '../../text/formatQuantity';
import { storesTranslationRef } from '../../translation';
import { ChoiceCards } from './ChoiceCards';

/** Plans side by side: what one gets, and what it costs. */
export const PlanChoice = (props: {
  id?: string;
  plans: Plan[];
  value: string | undefined;
  onChange(plan: string): void;
}) => {
  const { t } = useTranslationRef(storesTranslationRef);
  const price = (plan: Plan) => {
    if (!plan.price) return undefined;
    const { amount, currency } = plan.price;
    if (amount === 0) return t('field.plan.free');
    return t('field.plan.perMonth', {
      price: new Intl.NumberFormat(undefined, {
        style: 'currency',
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
    });
  };
  return (
    <ChoiceCards
      id={props.id}
      label={t('field.plan.label')}
      value={props.value}
      onChange={props.onChange}
      choices={props.plans.map(plan => ({
        value: plan.id,
        title: plan.title,
        badge: price(plan),
        text: plan.summary,
        lines: plan.features,
        footnote: t('field.plan.resources', {
          cpu: formatQuantity(plan.requests.cpu),
          memory: formatQuantity(plan.requests.memory),
          storage: formatQuantity(plan.requests.storage),
        }),
      }))}
    />
  );
};
