// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { redactSecrets } from './redactSecrets';

describe('redactSecrets', () => {
  const password = 'p@ss w"rd{{x}}';

  it.each([
    ['as it is', `login failed for ${password}`],
    ['in a URL', `postgres://shop:${encodeURIComponent(password)}@db/shop`],
    ['in JSON', JSON.stringify({ password })],
    ['in base64', Buffer.from(password).toString('base64')],
  ])('takes a secret out that is there %s', (_form, text) => {
    const redacted = redactSecrets(text, [password]);
    expect(redacted).toContain('[redacted]');
    expect(redacted).not.toContain('rd{{x}}');
    expect(redacted).not.toContain(encodeURIComponent(password));
    expect(redacted).not.toContain(Buffer.from(password).toString('base64'));
  });

  it('leaves words alone that happen to be values', () => {
    expect(redactSecrets('user admin on medusa', ['admin', 'medusa'])).toBe(
      'user admin on medusa',
    );
  });
});
