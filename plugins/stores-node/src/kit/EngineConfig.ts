// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';

/** An image other than the chart's own. */
export type ImageConfig = {
  repository?: string;
  tag?: string;
  digest?: string;
};

/** What an operator can set for any engine, under `stores.engines.{id}`; `enabled` beside it is the plugin's own. */
export type EngineConfig<TImage extends string = string> = {
  /** Reference of the chart in an OCI registry; absent: the chart that comes with the engine's package. */
  chart?: string;
  /** Registry that all images are pulled from; absent: each image's own. */
  imageRegistry?: string;
  /** Names of pull secrets in the stores' namespaces. */
  imagePullSecrets: string[];
  images: Partial<Record<TImage, ImageConfig>>;
  /** Monthly price by plan. */
  prices: Record<string, number>;
  /** ISO 4217, of all prices. */
  currency: string;
};

/** Reads the configuration of one engine; every field has a default. Throws what Config throws where a type is wrong. */
export function readEngineConfig<TImage extends string>(
  root: Config,
  options: { engine: string; images: readonly TImage[] },
): EngineConfig<TImage> {
  const config = root.getOptionalConfig(`stores.engines.${options.engine}`);
  const prices = config?.getOptionalConfig('prices');
  const images: EngineConfig<TImage>['images'] = {};
  for (const name of options.images) {
    const image = config?.getOptionalConfig(`images.${name}`);
    if (image) {
      images[name] = readImage(image);
    }
  }
  return {
    chart: config?.getOptionalString('chart'),
    imageRegistry: config?.getOptionalString('imageRegistry'),
    imagePullSecrets: config?.getOptionalStringArray('imagePullSecrets') ?? [],
    images,
    prices: Object.fromEntries(
      (prices?.keys() ?? []).map(plan => [plan, prices?.getNumber(plan) ?? 0]),
    ),
    currency: config?.getOptionalString('currency') ?? 'EUR',
  };
}

function readImage(config: Config): ImageConfig {
  return {
    repository: config.getOptionalString('repository'),
    tag: config.getOptionalString('tag'),
    digest: config.getOptionalString('digest'),
  };
}
