// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type { Shop } from '../Shop';

type PictureProps = {
  shop: Shop;
  /** The picture that the owner gave, if any. */
  url?: string | null;
  /** What the product is called in addresses; a picture is drawn from it where the owner gave none. */
  handle?: string | null;
  /** Left out where the product's name stands beside the picture. */
  alt?: string;
  eager?: boolean;
};

/** A product's picture. It never leads the browser to another host: a picture from elsewhere is replaced by a drawn one. */
export const Picture: FC<PictureProps> = ({
  shop,
  url,
  handle,
  alt,
  eager,
}) => (
  <img
    class="picture"
    src={
      ownPicture(shop, url) ??
      `/art/${encodeURIComponent(handle || 'product')}.svg`
    }
    alt={alt ?? ''}
    width="400"
    height="500"
    loading={eager ? 'eager' : 'lazy'}
    decoding="async"
  />
);

function ownPicture(shop: Shop, url?: string | null): string | undefined {
  if (!url || !URL.canParse(url, shop.publicUrl)) return undefined;
  const resolved = new URL(url, shop.publicUrl);
  if (resolved.host !== shop.publicUrl.host) return undefined;
  return `${resolved.pathname}${resolved.search}`;
}
