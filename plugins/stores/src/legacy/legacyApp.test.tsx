// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ScaffolderPage, scaffolderPlugin } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import {
  STORE_ID_ANNOTATION,
  storeEntityName,
} from '@storekeeper/backstage-plugin-stores-common';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { Route } from 'react-router-dom';
import { FakeStoresApi } from '../__testUtils__/FakeStoresApi';
import { makeStore } from '../__testUtils__/makeStore';
import {
  EntityStoreActivity,
  EntityStoreOverview,
  StoreAdminEmailFieldExtension,
  StoreEngineFieldExtension,
  StoreNameFieldExtension,
  StoreOwnerFieldExtension,
  StorePlanFieldExtension,
  storesApiRef,
  StoresPage,
  storesPlugin,
} from '../legacy';

// A whole app is loaded, page by page.
const PATIENCE = { timeout: 60_000 };
jest.setTimeout(180_000);

const ENTITY_NAME = storeEntityName('a1');

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: ENTITY_NAME,
    namespace: 'default',
    annotations: { [STORE_ID_ANNOTATION]: 'a1' },
  },
  spec: { type: 'store', lifecycle: 'production', owner: 'coffee-bar' },
};

const SignIn = (props: { onSignInSuccess(identity: object): void }) => {
  const { onSignInSuccess } = props;
  useEffect(() => {
    onSignInSuccess({
      getUserId: () => 'bruno',
      getProfileInfo: async () => ({}),
      getBackstageIdentity: async () => ({
        type: 'user',
        userEntityRef: 'user:default/bruno',
        ownershipEntityRefs: ['user:default/bruno'],
      }),
      getCredentials: async () => ({}),
      signOut: async () => {},
    });
  }, [onSignInSuccess]);
  return null;
};

/** The app of the legacy frontend system that this package's README describes, opened at a path. */
function openApp(path: string) {
  window.history.pushState({}, '', path);
  const api = new FakeStoresApi();
  api.stores = [makeStore()];
  const app = createApp({
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { title: 'Legacy', baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      },
    ],
    apis: [
      createApiFactory(storesApiRef, api),
      createApiFactory(catalogApiRef, catalogApiMock({ entities: [entity] })),
    ],
    plugins: [catalogPlugin, scaffolderPlugin, storesPlugin],
    components: { SignInPage: SignIn as never },
    bindRoutes({ bind }) {
      bind(storesPlugin.externalRoutes, {
        newStore: scaffolderPlugin.routes.selectedTemplate,
      });
    },
  });
  const App = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/stores" element={<StoresPage />} />
        <Route path="/catalog" element={<CatalogIndexPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          <EntityLayout>
            <EntityLayout.Route path="/" title="Overview">
              <EntityStoreOverview />
            </EntityLayout.Route>
            <EntityLayout.Route path="/activity" title="Activity">
              <EntityStoreActivity />
            </EntityLayout.Route>
          </EntityLayout>
        </Route>
        <Route path="/create" element={<ScaffolderPage />}>
          <ScaffolderFieldExtensions>
            <StoreNameFieldExtension />
            <StoreEngineFieldExtension />
            <StorePlanFieldExtension />
            <StoreOwnerFieldExtension />
            <StoreAdminEmailFieldExtension />
          </ScaffolderFieldExtensions>
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  render(<App />);
}

describe('an app of the legacy frontend system', () => {
  it('shows the stores and leads to the template and to the page of a store', async () => {
    openApp('/stores');
    const store = await screen.findByRole(
      'link',
      { name: 'coffee-shop' },
      PATIENCE,
    );
    expect(store).toHaveAttribute(
      'href',
      `/catalog/default/component/${ENTITY_NAME}`,
    );
    expect(screen.getByText('3 of 5 used')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /new store/i })).toHaveAttribute(
      'href',
      '/create/templates/default/new-store',
    );
  });

  it("shows the cards of a store's page, and its activity", async () => {
    openApp(`/catalog/default/component/${ENTITY_NAME}`);
    expect(
      await screen.findByText('Your shop is open', {}, PATIENCE),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('region', { name: 'Credentials' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Activity' }));
    expect(
      await screen.findByRole('region', { name: 'Activity' }, PATIENCE),
    ).toBeInTheDocument();
  });
});
