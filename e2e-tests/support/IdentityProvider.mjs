// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import Provider from 'oidc-provider';
import { freePort } from '../../dev/portal/freePort.mjs';

/**
 * A company's own sign-in by OpenID Connect. Whoever types a login is believed, and has that login's address at
 * example.com.
 */
export class IdentityProvider {
  /** @param {{redirectUri: string}} options where people are sent back to */
  static async start({ redirectUri }) {
    const issuer = `http://localhost:${await freePort()}`;
    const client = {
      client_id: 'portal',
      client_secret: randomBytes(16).toString('hex'),
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
    };
    const provider = new Provider(issuer, {
      clients: [client],
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { email: ['email', 'email_verified'], profile: ['name'] },
      issueRefreshToken: async (_context, { grantTypes }, { scopes }) =>
        grantTypes.includes('refresh_token') && scopes.has('openid'),
      // Read by the portal from the ID token, as most companies' providers put them there.
      conformIdTokenClaims: false,
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({
          sub: id,
          name: id,
          email: `${id}@example.com`,
          email_verified: true,
        }),
      }),
    });
    const server = provider.listen(Number(new URL(issuer).port), 'localhost');
    await new Promise((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
    return new IdentityProvider({ issuer, client, server });
  }

  #server;

  constructor({ issuer, client, server }) {
    this.metadataUrl = `${issuer}/.well-known/openid-configuration`;
    this.clientId = client.client_id;
    this.clientSecret = client.client_secret;
    this.#server = server;
  }

  /** Fills in the provider's own pages in the window that the portal has opened. */
  async signIn({ window, login }) {
    await window.getByPlaceholder('Enter any login').fill(login);
    await window.getByPlaceholder('and password').fill('anything');
    await window.getByRole('button', { name: 'Sign-in' }).click();
    await window.getByRole('button', { name: 'Continue' }).click();
  }

  stop() {
    this.#server.closeAllConnections();
    return new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}
