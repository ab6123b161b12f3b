// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { createOpenApiDocument } from '@storekeeper/backstage-plugin-stores-common';
import type { Router } from 'express';
import { createRouter } from './router';
import { ROUTES, RouteCase } from './__testUtils__/routeCases';
import { BASE, orderStore } from './__testUtils__/orderStore';
import { startTestStores } from './__testUtils__/startTestStores';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const PASSWORD = 'a-good-password';

/** An id that looks like one and is none. */
const UNKNOWN = 'zzzzzzzzzz';

/** Every route that the router has, as GET /stores/{id}, whatever its description says. */
function routesOf(router: Router, prefix = ''): string[] {
  return router.stack.flatMap(({ route, handle, regexp }) => {
    if (route) {
      return route.stack.map(
        ({ method }) =>
          `${method.toUpperCase()} ${prefix}${route.path.replace(
            /:(\w+)/g,
            '{$1}',
          )}`,
      );
    }
    const nested = handle as unknown as Partial<Router>;
    if (!nested.stack) return [];
    const mounted = /^\^\\\/(\w+)/.exec(regexp.source)?.[1];
    return routesOf(
      nested as Router,
      mounted && mounted !== 'v1' ? `${prefix}/${mounted}` : prefix,
    );
  });
}

describe('the list of routes', () => {
  it('is the same in the router, in its description and in these tests', () => {
    const routes = routesOf(createRouter({} as never)).sort();
    const described = Object.entries(
      createOpenApiDocument().paths ?? {},
    ).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.length).toBeGreaterThan(15);
    expect(described.sort()).toEqual(routes);
    expect(Object.keys(ROUTES).sort()).toEqual(routes);
  });
});

describe('access by REST', () => {
  let stores: Awaited<ReturnType<typeof startTestStores>>;
  let mine: string;

  beforeAll(async () => {
    stores = await startTestStores({
      knex: await databases.init('SQLITE_3'),
      config: {
        quota: { storesPerOwner: 100 },
        rateLimit: { creations: 100 },
      },
    });
  });

  // A store for each route: what one does to it is nothing to the next.
  let count = 0;
  const order = async () => {
    count += 1;
    const { body } = await orderStore(stores, {
      name: `shop-${count}`,
      adminPassword: PASSWORD,
    });
    mine = body.id;
    stores.auditor.createEvent.mockClear();
    stores.auditEvent.success.mockClear();
    stores.auditEvent.fail.mockClear();
  };
  beforeEach(order);

  /** Asks as somebody; without a user, as nobody. */
  const ask = (
    route: string,
    { body, headers }: RouteCase,
    options: { user?: string; store: string },
  ) => {
    const [method, path] = route.split(' ');
    const url = path
      .replace('{id}', options.store)
      .replace('{credentialId}', 'admin')
      .replace('{name}', 'tea');
    const send =
      stores.api[method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete'];
    return send(`${BASE}${url}`)
      .set(headers ?? {})
      .set(
        options.user
          ? stores.as(options.user)
          : { Authorization: mockCredentials.none.header() },
      )
      .send(method === 'GET' ? undefined : body ?? {});
  };

  it('lets in nobody who is not signed in, unless it is for everybody', async () => {
    for (const [route, routeCase] of Object.entries(ROUTES)) {
      const answer = await ask(route, routeCase, { store: mine });
      const expected = routeCase.who === 'everybody' ? 200 : 401;
      expect([route, answer.status]).toEqual([route, expected]);
    }
    expect(stores.auditor.createEvent).not.toHaveBeenCalled();
  });

  it('tells a stranger who guesses ids nothing, not even what exists', async () => {
    const owned = Object.entries(ROUTES).filter(
      ([, { who }]) => who === 'owner',
    );
    for (const [route, routeCase] of owned) {
      const said = async (store: string) => {
        const answer = await ask(route, routeCase, { user: 'carl', store });
        const { status, body, headers } = answer;
        // The answer repeats what was asked for, and its date.
        const { date, etag, ...others } = headers;
        const all = JSON.stringify([route, status, body, others]);
        return all.replaceAll(store, 'ID');
      };
      const foreign = await said(mine);
      expect(foreign).toContain('404');
      expect(foreign).toBe(await said(UNKNOWN));
    }
  });

  it('refuses whoever may see a store and no more', async () => {
    const seen = Object.entries(ROUTES).filter(([, route]) => route.seen);
    for (const [route, routeCase] of seen) {
      const answer = await ask(route, routeCase, { user: 'vera', store: mine });
      expect([route, answer.status]).toEqual([route, 403]);
    }
    expect(stores.auditEvent.fail).toHaveBeenCalledTimes(seen.length);
  });

  it('keeps what is for administrators from everybody else', async () => {
    const routes = Object.entries(ROUTES).filter(
      ([, { who }]) => who === 'administrators',
    );
    for (const [route, routeCase] of routes) {
      for (const [user, status] of [
        ['ann', 403],
        ['ada', 200],
      ] as const) {
        const answer = await ask(route, routeCase, { user, store: mine });
        expect([route, user, answer.status]).toEqual([route, user, status]);
      }
    }
  });

  it('says for every route that changes or reveals something what the audit log calls it', () => {
    for (const [route, { audit }] of Object.entries(ROUTES)) {
      expect([route, Boolean(audit)]).toEqual([
        route,
        !route.startsWith('GET'),
      ]);
    }
  });

  /** Asks as the one whom the route is for, in a state in which the request makes sense. */
  const askRightly = async (route: string, routeCase: RouteCase) => {
    const { works = 200, before, who } = routeCase;
    await before?.(stores.knex, mine);
    const user = who === 'administrators' ? 'ada' : 'ann';
    const answer = await ask(route, routeCase, { user, store: mine });
    expect([route, answer.status]).toEqual([route, works]);
    return answer;
  };

  it.each(Object.entries(ROUTES).filter(([, { audit }]) => !audit))(
    '%s works for whom it is for and tells no secret',
    async (route, routeCase) => {
      const answer = await askRightly(route, routeCase);
      expect(stores.auditor.createEvent).not.toHaveBeenCalled();
      expect(JSON.stringify(answer.body)).not.toContain(PASSWORD);
    },
  );

  it.each(Object.entries(ROUTES).filter(([, { audit }]) => audit))(
    '%s works for whom it is for and is in the audit log, done or refused',
    async (route, routeCase) => {
      const { auditor, auditEvent } = stores;
      await askRightly(route, routeCase);
      expect(auditor.createEvent).toHaveBeenCalledTimes(1);
      const [event] = auditor.createEvent.mock.calls[0];
      expect(event).toMatchObject({ eventId: routeCase.audit });
      // The request says who and from where; without it the event names nobody.
      expect(event.request).toBeDefined();
      expect(JSON.stringify(event.meta)).not.toContain(PASSWORD);
      expect(auditEvent.success).toHaveBeenCalledTimes(1);
      expect(auditEvent.fail).not.toHaveBeenCalled();

      await ask(route, routeCase, { user: 'carl', store: mine });
      expect(auditor.createEvent).toHaveBeenCalledTimes(2);
      expect(auditEvent.fail).toHaveBeenCalledTimes(1);
    },
  );
});
