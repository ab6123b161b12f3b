// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';

/** An image other than the chart's own. */
export type ImageConfig = {
  repository?: string;
  tag?: string;
  digest?: string;
};

/** Configuration under `stores.engines.medusa`. */
export type MedusaConfig = {
  enabled: boolean;
  /** Reference of the chart in an OCI registry; absent: the chart that comes with this package. */
  chart?: string;
  /** Registry that all images are pulled from; absent: each image's own. */
  imageRegistry?: string;
  /** Names of pull secrets in the stores' namespaces. */
  imagePullSecrets: string[];
  images: Partial<Record<ImageName, ImageConfig>>;
  /** Monthly price by plan. */
  prices: Record<string, number>;
  /** ISO 4217, of all prices. */
  currency: string;
};

export const IMAGE_NAMES = [
  'server',
  'storefront',
  'database',
  'cache',
] as const;
export type ImageName = (typeof IMAGE_NAMES)[number];

export function readMedusaConfig(root: Config): MedusaConfig {
  const config = root.getOptionalConfig('stores.engines.medusa');
  const prices = config?.getOptionalConfig('prices');
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    chart: config?.getOptionalString('chart'),
    imageRegistry: config?.getOptionalString('imageRegistry'),
    imagePullSecrets: config?.getOptionalStringArray('imagePullSecrets') ?? [],
    images: Object.fromEntries(
      IMAGE_NAMES.filter(name => config?.has(`images.${name}`)).map(name => [
        name,
        readImage(config?.getConfig(`images.${name}`)),
      ]),
    ),
    prices: Object.fromEntries(
      (prices?.keys() ?? []).map(plan => [plan, prices?.getNumber(plan) ?? 0]),
    ),
    currency: config?.getOptionalString('currency') ?? 'EUR',
  };
}

function readImage(config: Config | undefined): ImageConfig {
  return {
    repository: config?.getOptionalString('repository'),
    tag: config?.getOptionalString('tag'),
    digest: config?.getOptionalString('digest'),
  };
}
