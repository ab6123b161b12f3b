// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { HttpTypes } from '@medusajs/types';
import type { Medusa } from './Medusa';
import { ShopFailure } from './ShopFailure';

/** Where the shop sells, in which currency. */
export type Region = {
  id: string;
  name: string;
  currency: string;
  countries: { code: string; name: string }[];
};

/** How long a region is believed, in milliseconds: it changes when the owner says so, at most a few times a year. */
const KEPT_FOR = 15_000;

/** Knows the region in which the shop sells: the first that has countries. */
export class Regions {
  private readonly medusa: Medusa;
  private known?: { region: Region; until: number };

  static create(options: { medusa: Medusa }): Regions {
    return new Regions(options.medusa);
  }

  private constructor(medusa: Medusa) {
    this.medusa = medusa;
  }

  /** The shop's region, at most 15 seconds old; throws "unavailable" where none is set up. */
  async current(): Promise<Region> {
    if (this.known && this.known.until > Date.now()) return this.known.region;
    return this.fetch();
  }

  /** Asks the server, always. The time limit is in milliseconds. */
  async fetch(timeLimit?: number): Promise<Region> {
    const { regions } =
      await this.medusa.get<HttpTypes.StoreRegionListResponse>('regions', {
        query: {
          order: 'created_at',
          limit: 50,
          fields: 'id,name,currency_code,created_at,*countries',
        },
        timeLimit,
      });
    const region = regions.map(toRegion).find(r => r.countries.length > 0);
    if (!region) {
      throw new ShopFailure('unavailable', 'The shop has no region to sell in');
    }
    this.known = { region, until: Date.now() + KEPT_FOR };
    return region;
  }
}

function toRegion(region: HttpTypes.StoreRegion): Region {
  const countries = (region.countries ?? [])
    .map(({ iso_2: code, display_name: name }) => ({
      code: code ?? '',
      name: name ?? code?.toUpperCase() ?? '',
    }))
    .filter(country => country.code !== '')
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    id: region.id,
    name: region.name,
    currency: region.currency_code,
    countries,
  };
}
