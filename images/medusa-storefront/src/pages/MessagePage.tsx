// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type { Shop } from '../Shop';
import { Layout } from './Layout';

export type Message = {
  status: 403 | 404 | 409 | 413 | 500 | 502;
  title: string;
  text: string;
};

export const MessagePage: FC<{ shop: Shop; message: Message }> = ({
  shop,
  message,
}) => (
  <Layout
    shop={shop}
    title={message.title}
    personal
    main={{ 'data-shop': 'error', 'data-status': String(message.status) }}
  >
    <section class="message">
      <p class="eyebrow">{message.status}</p>
      <h1>{message.title}</h1>
      <p>{message.text}</p>
      <a class="button" href="/">
        Back to the shop
      </a>
    </section>
  </Layout>
);
