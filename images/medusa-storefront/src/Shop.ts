// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Medusa } from './medusa/Medusa';
import { Regions } from './medusa/Regions';
import type { Settings } from './settings';

/** What every route needs to know: the settings and the way to the shop's server. */
export type Shop = {
  name: string;
  /** Origin under which customers see the shop. */
  publicUrl: URL;
  /** Whether customers come by https, so that cookies can insist on it. */
  secure: boolean;
  /** Whether who comes by http is led to https. */
  forceHttps: boolean;
  medusa: Medusa;
  regions: Regions;
};

export function createShop(settings: Settings): Shop {
  const medusa = Medusa.create({
    url: settings.medusaUrl,
    publishableKey: settings.publishableKey,
  });
  return {
    name: settings.shopName,
    publicUrl: settings.publicUrl,
    secure: settings.publicUrl.protocol === 'https:',
    forceHttps: settings.forceHttps,
    medusa,
    regions: Regions.create({ medusa }),
  };
}
