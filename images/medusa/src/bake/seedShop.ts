// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from '@medusajs/core-flows';
import { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';

const EUROPE = [
  'at',
  'be',
  'de',
  'dk',
  'es',
  'fi',
  'fr',
  'ie',
  'it',
  'lu',
  'nl',
  'pt',
  'se',
];
const AMERICA = ['us', 'ca'];

/** Ids that products are attached to. */
export type SeededShop = {
  salesChannelId: string;
  shippingProfileId: string;
  stockLocationId: string;
};

/** Everything that a shop needs to sell, except something to sell: currencies, regions, taxes, a warehouse, delivery. */
export async function seedShop(
  container: MedusaContainer,
): Promise<SeededShop> {
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [store] = await container.resolve(Modules.STORE).listStores();
  const salesChannelId =
    store.default_sales_channel_id ??
    (
      await createSalesChannelsWorkflow(container).run({
        input: { salesChannelsData: [{ name: 'Default Sales Channel' }] },
      })
    ).result[0].id;

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: 'Europe',
          currency_code: 'eur',
          countries: EUROPE,
          payment_providers: ['pp_system_default'],
        },
        {
          name: 'North America',
          currency_code: 'usd',
          countries: AMERICA,
          payment_providers: ['pp_system_default'],
        },
      ],
    },
  });
  await createTaxRegionsWorkflow(container).run({
    input: [...EUROPE, ...AMERICA].map(country_code => ({
      country_code,
      provider_id: 'tp_system',
    })),
  });

  const { result: locations } = await createStockLocationsWorkflow(
    container,
  ).run({
    input: {
      locations: [
        {
          name: 'Warehouse',
          address: { city: 'Berlin', country_code: 'DE', address_1: '' },
        },
      ],
    },
  });
  const stockLocationId = locations[0].id;
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        supported_currencies: [
          { currency_code: 'eur', is_default: true },
          { currency_code: 'usd' },
        ],
        default_sales_channel_id: salesChannelId,
        default_region_id: regions[0].id,
        default_location_id: stockLocationId,
      },
    },
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
  });

  const profiles = await fulfillment.listShippingProfiles({ type: 'default' });
  const shippingProfileId =
    profiles[0]?.id ??
    (
      await createShippingProfilesWorkflow(container).run({
        input: {
          data: [{ name: 'Default Shipping Profile', type: 'default' }],
        },
      })
    ).result[0].id;

  const set = await fulfillment.createFulfillmentSets({
    name: 'Delivery from the warehouse',
    type: 'shipping',
    service_zones: [
      {
        name: 'Everywhere we deliver',
        geo_zones: [...EUROPE, ...AMERICA].map(country_code => ({
          country_code,
          type: 'country' as const,
        })),
      },
    ],
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: 'Standard delivery',
        code: 'standard',
        label: 'Standard',
        description: 'Three to five days',
        amount: 5,
      },
      {
        name: 'Express delivery',
        code: 'express',
        label: 'Express',
        description: 'The next working day',
        amount: 12,
      },
    ].map(({ name, amount, ...type }) => ({
      name,
      price_type: 'flat' as const,
      provider_id: 'manual_manual',
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: shippingProfileId,
      type,
      prices: [
        { currency_code: 'eur', amount },
        { currency_code: 'usd', amount },
      ],
      rules: [
        {
          attribute: 'enabled_in_store',
          value: 'true',
          operator: 'eq' as const,
        },
        { attribute: 'is_return', value: 'false', operator: 'eq' as const },
      ],
    })),
  });
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stockLocationId, add: [salesChannelId] },
  });
  return { salesChannelId, shippingProfileId, stockLocationId };
}
