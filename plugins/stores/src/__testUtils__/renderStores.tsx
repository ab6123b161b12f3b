// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  CatalogApi,
  catalogApiRef,
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  STORE_ID_ANNOTATION,
  storeEntityName,
} from '@storekeeper/backstage-plugin-stores-common';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { storesApiRef } from '../api';
import { newStoreRouteRef, rootRouteRef } from '../routes';
import { FakeSignals } from './FakeSignals';
import { FakeStoresApi } from './FakeStoresApi';

/** Renders an element as the portal would, as bruno of the coffee bar, at an address that the test can read. */
export function renderStores(
  element: ReactElement,
  options: {
    api: FakeStoresApi;
    signals?: FakeSignals;
    at?: string;
    /** Names of permissions that are refused. */
    denied?: string[];
    /** The catalog, where it shall not simply know bruno. */
    catalog?: Partial<CatalogApi>;
    /** What else the page asks. */
    apis?: (readonly [ApiRef<unknown>, object])[];
  },
) {
  const { api, signals, at, denied = [], catalog, apis = [] } = options;
  renderInTestApp(
    // Permissions are cached for all of a page's life, which here is one test's.
    <SWRConfig value={{ provider: () => new Map() }}>
      {element}
      <Address />
    </SWRConfig>,
    {
      initialRouteEntries: [at ?? '/stores'],
      mountedRoutes: {
        '/stores': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': newStoreRouteRef,
      },
      apis: [
        [storesApiRef, api],
        [
          permissionApiRef,
          {
            authorize: async ({ permission }) => ({
              result: denied.includes(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            }),
          },
        ],
        catalog
          ? [catalogApiRef, catalog]
          : catalogApiMock({
              entities: [
                {
                  apiVersion: 'backstage.io/v1alpha1',
                  kind: 'User',
                  metadata: { name: 'bruno', namespace: 'default' },
                  spec: { profile: { email: 'bruno@example.com' } },
                },
              ],
            }),
        mockApis.identity({
          userEntityRef: 'user:default/bruno',
          ownershipEntityRefs: [
            'user:default/bruno',
            'group:default/coffee-bar',
          ],
        }),
        ...(signals ? [[signalApiRef, signals] as const] : []),
        ...apis,
      ],
    },
  );
}

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
}

/** Puts an element on the entity page of a store. */
export const OnStorePage = (props: { id: string; children: ReactElement }) => (
  <EntityProvider
    entity={{
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: storeEntityName(props.id),
        annotations: { [STORE_ID_ANNOTATION]: props.id },
      },
      spec: { type: 'store' },
    }}
  >
    {props.children}
  </EntityProvider>
);
