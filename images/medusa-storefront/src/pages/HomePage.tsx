// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type { Product } from '../medusa/products';
import type { Region } from '../medusa/Regions';
import type { Shop } from '../Shop';
import { Layout } from './Layout';
import { Picture } from './Picture';
import { ProductCard } from './ProductCard';

type HomePageProps = {
  shop: Shop;
  region: Region;
  products: Product[];
  count: number;
  page: number;
  pages: number;
  pieces: number;
};

export const HomePage: FC<HomePageProps> = props => {
  const { shop, products, count, page } = props;
  const countries = props.region.countries.length;
  const summary =
    `${count} ${count === 1 ? 'product' : 'products'}, ` +
    `delivered to ${
      countries === 1
        ? props.region.countries[0]?.name
        : `${countries} countries`
    }.`;
  if (count === 0) return <EmptyShop shop={shop} pieces={props.pieces} />;
  return (
    <Layout
      shop={shop}
      pieces={props.pieces}
      title={page > 1 ? `Page ${page}` : undefined}
      description={`${shop.name}: ${summary}`}
      main={{ 'data-shop': 'catalog' }}
    >
      {page === 1 && (
        <section class="hero">
          <div class="hero-text">
            <h1>{shop.name}</h1>
            <p>{summary}</p>
            <a class="button" href="#products">
              Look around
            </a>
          </div>
          <div class="hero-art" aria-hidden="true">
            {products.slice(0, 3).map(product => (
              <Picture
                shop={shop}
                url={product.thumbnail}
                handle={product.handle}
                eager
              />
            ))}
          </div>
        </section>
      )}
      <section class="wide" id="products" aria-labelledby="products-title">
        {page === 1 ? (
          <h2 id="products-title">All products</h2>
        ) : (
          <h1 id="products-title">All products, page {page}</h1>
        )}
        <ul class="grid">
          {products.map((product, index) => (
            <ProductCard shop={shop} product={product} eager={index < 4} />
          ))}
        </ul>
        {props.pages > 1 && <Pages page={page} pages={props.pages} />}
      </section>
    </Layout>
  );
};

const Pages: FC<{ page: number; pages: number }> = ({ page, pages }) => (
  <nav class="pages" aria-label="Pages">
    {page > 1 ? (
      <a
        class="button plain"
        rel="prev"
        href={page === 2 ? '/' : `/?page=${page - 1}`}
      >
        Previous
      </a>
    ) : (
      <span />
    )}
    <span>
      Page {page} of {pages}
    </span>
    {page < pages ? (
      <a class="button plain" rel="next" href={`/?page=${page + 1}`}>
        Next
      </a>
    ) : (
      <span />
    )}
  </nav>
);

const EmptyShop: FC<{ shop: Shop; pieces: number }> = ({ shop, pieces }) => (
  <Layout shop={shop} pieces={pieces} main={{ 'data-shop': 'empty' }}>
    <section class="message">
      <img
        class="message-art"
        src="/art/empty-shelf.svg"
        alt=""
        width="400"
        height="500"
      />
      <h1>{shop.name}</h1>
      <p>
        No products yet. The shelves are being filled; please come back soon.
      </p>
    </section>
  </Layout>
);
