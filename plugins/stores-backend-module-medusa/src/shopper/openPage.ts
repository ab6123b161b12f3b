// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Shopper } from '@storekeeper/backstage-plugin-stores-node';
import { HTMLElement, parse } from 'node-html-parser';

/** Opens a page, or sends a form and opens the page that follows; throws what a person can understand. */
export async function openPage(
  shopper: Shopper,
  what: string,
  path: string,
  form?: Record<string, string>,
): Promise<HTMLElement> {
  const response = await shopper.fetch(
    path,
    form && {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    },
  );
  const page = parse(response.text);
  if (response.status !== 200) {
    const said = quote(page);
    throw new Error(
      `${what} answers with status ${response.status}${said && `: ${said}`}`,
    );
  }
  return page;
}

/** The first element that matches; its absence is a fault of the shop, told in the given words. */
export function expectOne(
  page: HTMLElement,
  selector: string,
  complaint: string,
): HTMLElement {
  const found = page.querySelector(selector);
  if (!found) {
    const said = quote(page);
    throw new Error(said ? `${complaint}: ${said}` : complaint);
  }
  return found;
}

/** What the page itself says is wrong; empty where it says nothing. */
function quote(page: HTMLElement): string {
  const said = page.querySelector(
    '[role=alert], [data-error], main[data-shop=error] p',
  );
  return (said?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}
