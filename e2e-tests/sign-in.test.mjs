// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, describe } from 'node:test';
import { IdentityProvider } from './support/IdentityProvider.mjs';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { environment } from './support/environment.mjs';
import { openBrowser } from './support/openBrowser.mjs';
import { sequence } from './support/sequence.mjs';

const skip =
  !environment.chromium &&
  'no browser: install chromium, or run as root on Debian';

describe("sign-in with a company's accounts", { skip }, () => {
  const then = sequence();
  let company;
  let portal;
  let browser;
  let page;

  /** Opens the portal in a new page, chooses the company and signs in there. */
  const signIn = async login => {
    const fresh = await browser.newPage();
    await fresh.goto(portal.url);
    const opened = fresh.waitForEvent('popup');
    await fresh
      .getByRole('list', { name: 'Accounts' })
      .getByRole('button', { name: 'Acme' })
      .click();
    await company.signIn({ window: await opened, login });
    return fresh;
  };

  before(async () => {
    portal = await PortalUnderTest.start({
      name: 'sign-in',
      settings: async ({ url }) => {
        company = await IdentityProvider.start({
          redirectUri: `${url}/api/auth/oidc/handler/frame`,
        });
        return settings(company);
      },
    });
    browser = await openBrowser();
  });
  afterEach(async t => {
    if (!t.passed) {
      await browser.takeScreenshots(
        `sign-in-${t.name.replaceAll(/\W+/g, '-')}`,
      );
    }
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
    await company?.stop();
  });

  then('somebody of whom the catalog knows nothing is refused', async () => {
    const refused = await signIn('mallory');
    await refused.getByText('That sign-in was refused').waitFor();
    const { scrollWidth, clientWidth } = await refused.evaluate(() => {
      const { documentElement: root } = globalThis.document;
      return { scrollWidth: root.scrollWidth, clientWidth: root.clientWidth };
    });
    assert.equal(scrollWidth, clientWidth, 'all of it is to be seen');
    await refused.context().clearCookies();
  });

  then('a person of the catalog is let in as themselves', async () => {
    page = await signIn('bruno');
    await page.getByRole('link', { name: 'Stores' }).first().waitFor();
  });

  then('and stays so when they load another page', async () => {
    await page.goto(`${portal.url}/settings`);
    await page.getByText('bruno@example.com').first().waitFor();
  });
});

/** The same keys as app-config.production.yaml has. */
function settings({ metadataUrl, clientId, clientSecret }) {
  return {
    app: {
      signIn: {
        guest: false,
        developmentUsers: [],
        company: { title: 'Acme' },
      },
    },
    auth: {
      environment: 'production',
      session: { secret: randomBytes(16).toString('hex') },
      providers: {
        oidc: {
          production: {
            metadataUrl,
            clientId,
            clientSecret,
            prompt: 'auto',
            additionalScopes: 'profile email offline_access',
            signIn: {
              resolvers: [{ resolver: 'emailMatchingUserEntityProfileEmail' }],
            },
          },
        },
      },
    },
  };
}
