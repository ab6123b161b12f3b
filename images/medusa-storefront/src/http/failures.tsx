// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { log } from '../log';
import { type FailureKind, failureKind } from '../medusa/ShopFailure';
import { type Message, MessagePage } from '../pages/MessagePage';
import type { Shop } from '../Shop';
import { renderPage } from './renderPage';

const MESSAGES: Record<FailureKind, Message> = {
  unavailable: {
    status: 502,
    title: 'We will be right back',
    text: 'The shop is taking a short break. Nothing in your cart is lost; please try again in a moment.',
  },
  'not-found': {
    status: 404,
    title: 'We could not find that',
    text: 'It may have moved, or it is no longer part of the shop.',
  },
  'out-of-stock': {
    status: 409,
    title: 'Not enough in stock',
    text: 'Somebody was faster. Please choose a smaller quantity, or something else.',
  },
  refused: {
    status: 409,
    title: 'That did not work',
    text: 'The shop could not do that with your cart as it is now. Please have a look at your cart and try again.',
  },
};

/** Answers with a page that says what happened and leads back to the shop. */
export function renderMessage(c: Context, shop: Shop, message: Message) {
  return renderPage(
    c,
    <MessagePage shop={shop} message={message} />,
    message.status,
  );
}

export function answerFailure(shop: Shop): ErrorHandler {
  return (error, c) => {
    const kind = failureKind(error);
    if (kind === undefined || kind === 'unavailable') {
      log('error', 'A page could not be made', {
        method: c.req.method,
        path: c.req.path,
        reason: error.message,
        // A stack tells where the program is wrong; a server that is away needs none.
        stack: kind === undefined ? error.stack : undefined,
      });
    }
    if (kind === 'unavailable') c.header('Retry-After', '5');
    return renderMessage(
      c,
      shop,
      kind
        ? MESSAGES[kind]
        : {
            status: 500,
            title: 'Something went wrong',
            text: 'It was us, not you. Please try again in a moment.',
          },
    );
  };
}

export function answerNotFound(shop: Shop): NotFoundHandler {
  return c => renderMessage(c, shop, MESSAGES['not-found']);
}

export function answerTooLarge(shop: Shop) {
  return (c: Context) =>
    renderMessage(c, shop, {
      status: 413,
      title: 'That was too much',
      text: 'The form held more than the shop can read.',
    });
}
