// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import App from './App';

const identity = {
  profile: { displayName: 'Olivia' },
  backstageIdentity: {
    token: `e30.${btoa(JSON.stringify({ exp: 4102444800 }))}.x`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/olivia',
      ownershipEntityRefs: ['user:default/olivia'],
    },
  },
};

function configure(signIn: object) {
  process.env = {
    NODE_ENV: 'test',
    APP_CONFIG: [
      {
        data: {
          app: { title: 'Test portal', signIn },
          backend: { baseUrl: 'http://localhost:7007' },
        },
        context: 'test',
      },
    ] as unknown as string,
  };
}

describe('App', () => {
  afterEach(() => {
    sessionStorage.clear();
    jest.restoreAllMocks();
  });

  it('signs in as the example user that was chosen and keeps the choice for a reload', async () => {
    configure({
      guest: true,
      developmentUsers: [
        {
          entityRef: 'user:default/olivia',
          title: 'Olivia',
          description: 'Owns shops in team Alpha.',
        },
      ],
    });
    const fetch = jest.fn(async (input: unknown, _init?: RequestInit) => ({
      ok: true,
      status: 200,
      headers: new Headers(),
      json: async () =>
        String(input).endsWith('/refresh') ? identity : { items: [] },
      text: async () => '',
    }));
    Object.assign(window, { fetch });

    render(App.createRoot());

    expect(
      await screen.findByText('Sign in to Test portal', {}, { timeout: 20000 }),
    ).toBeInTheDocument();
    expect(screen.getByText('Guest')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /Owns shops in team Alpha/ }),
    );

    await waitFor(() =>
      expect(sessionStorage.getItem('storekeeper.sign-in')).toBe(
        'user:default/olivia',
      ),
    );
    const [url, init] = fetch.mock.calls.find(([input]) =>
      String(input).endsWith('/refresh'),
    )!;
    expect(url).toBe('http://localhost:7007/api/auth/development/refresh');
    expect(new Headers(init?.headers).get('X-Development-User')).toBe(
      'user:default/olivia',
    );
  }, 60000);
});
