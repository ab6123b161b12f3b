// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { BASE, orderStore } from './__testUtils__/orderStore';
import { startTestStores } from './__testUtils__/startTestStores';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const start = async (
  options: Partial<Parameters<typeof startTestStores>[0]> = {},
) => startTestStores({ knex: await databases.init('SQLITE_3'), ...options });

describe.each(databases.eachSupportedId())(
  'a given admin password on %s',
  id => {
    it('brings a given password into the cluster and nowhere else', async () => {
      const knex = await databases.init(id);
      const stores = await start({ knex });
      const { api, as, clusters, logger, auditor, auditEvent } = stores;
      const adminPassword = 'p4ss,=$(id)"{{ .V }}\\word';
      const { status, body } = await orderStore(stores, { adminPassword });
      expect(status).toBe(202);
      expect(clusters.passwords.get(body.namespace)).toBe(adminPassword);

      const path = `${BASE}/stores/${body.id}/credentials`;
      const list = await api.get(path).set(as('ann'));
      expect(list.body.items).toEqual([
        {
          id: 'admin',
          label: 'Administration',
          url: 'http://coffee.localhost:8080/admin',
          username: 'ann@shops.example',
        },
      ]);
      const revealed = await api.post(`${path}/admin/reveal`).set(as('ann'));
      expect(revealed.body).toEqual({
        id: 'admin',
        username: 'ann@shops.example',
        password: adminPassword,
      });
      expect(revealed.headers['cache-control']).toBe('no-store');
      expect(auditor.createEvent).toHaveBeenLastCalledWith(
        expect.objectContaining({
          eventId: 'credential-reveal',
          severityLevel: 'high',
          meta: { storeId: body.id, credentialId: 'admin' },
        }),
      );
      expect(auditEvent.success).toHaveBeenCalledTimes(2);
      expect(
        (await api.post(`${path}/nothing/reveal`).set(as('ann'))).status,
      ).toBe(404);

      const rows = await Promise.all(
        ['stores', 'store_activity', 'store_idempotency_keys'].map(table =>
          knex(table).select(),
        ),
      );
      const elsewhere = JSON.stringify([
        rows,
        logger.info.mock.calls,
        logger.warn.mock.calls,
        auditor.createEvent.mock.calls.map(([{ meta }]) => meta),
      ]);
      expect(elsewhere).not.toContain('p4ss');
    });

    it('does not call a store accepted whose password is still on its way', async () => {
      const clusters = new FakeClusters();
      const knex = await databases.init(id);
      const stores = await start({ knex, clusters });
      let arrive = () => {};
      const arrived = new Promise<void>(resolve => (arrive = resolve));
      const asked = new Promise<void>(resolve => {
        clusters.arrival = () => {
          resolve();
          return arrived;
        };
      });
      const send = () =>
        orderStore(stores, { adminPassword: 'a-good-password' }).set(
          'Idempotency-Key',
          'k',
        );
      const first = send().then(answer => answer);
      await asked;
      const early = await send();
      expect(early.status).toBe(503);
      expect(early.headers['retry-after']).toBe('2');
      arrive();
      const accepted = await first;
      expect(accepted.status).toBe(202);
      const again = await send();
      expect(again.status).toBe(202);
      expect(again.body.id).toBe(accepted.body.id);
    });

    it('withdraws a store whose password could not be delivered, and frees its name and key', async () => {
      const clusters = new FakeClusters();
      const knex = await databases.init(id);
      const stores = await start({ knex, clusters });
      const { api, as } = stores;
      clusters.away = true;
      const send = () =>
        orderStore(stores, { adminPassword: 'a-good-password' }).set(
          'Idempotency-Key',
          'k',
        );
      const refused = await send();
      expect(refused.status).toBe(503);
      expect(JSON.stringify(refused.body)).not.toContain('a-good-password');
      const list = await api.get(`${BASE}/stores`).set(as('ann'));
      expect(list.body.totalItems).toBe(0);
      const quota = await api.get(`${BASE}/quota`).set(as('ann'));
      expect(quota.body.used).toBe(0);
      clusters.away = false;
      expect((await send()).status).toBe(202);
    });
  },
);
