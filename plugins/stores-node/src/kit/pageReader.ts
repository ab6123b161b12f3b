// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { HTMLElement, parse } from 'node-html-parser';
import { Shopper } from '../engine';

/** A page that was opened, to look for elements in. */
export type Page = HTMLElement;

const LONGEST_QUOTE = 200;

/**
 * How a shopper reads pages without a browser. What is wrong is told in words that a person understands, with what the
 * page itself says: `complaints` selects where the shop's pages say such things.
 */
export function pageReader({ complaints }: { complaints: string }) {
  const quote = (page: Page): string =>
    (page.querySelector(complaints)?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_QUOTE);

  return {
    /** Opens a page, or sends a form and opens the page that follows. Throws where it does not answer with 200. */
    async openPage(
      shopper: Shopper,
      what: string,
      path: string,
      form?: Record<string, string>,
    ): Promise<Page> {
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
          `${what} answers with status ${response.status}${
            said && `: ${said}`
          }`,
        );
      }
      return page;
    },

    /** The first element that matches; its absence is a fault of the shop, told in the given words. */
    expectOne(page: Page, selector: string, complaint: string): Page {
      const found = page.querySelector(selector);
      if (!found) {
        const said = quote(page);
        throw new Error(said ? `${complaint}: ${said}` : complaint);
      }
      return found;
    },
  };
}
