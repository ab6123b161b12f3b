// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { storeEnginesExtensionPoint } from '@storekeeper/backstage-plugin-stores-node';
import { storesModuleWooCommerce } from './module';

describe('storesModuleWooCommerce', () => {
  it.each([true, false])(
    'registers the engine, so that its stores go on, where enabled is %s',
    async enabled => {
      const addEngine = jest.fn();
      await startTestBackend({
        extensionPoints: [[storeEnginesExtensionPoint, { addEngine }]],
        features: [
          storesModuleWooCommerce,
          mockServices.rootConfig.factory({
            data: { stores: { engines: { woocommerce: { enabled } } } },
          }),
        ],
      });
      expect(addEngine).toHaveBeenCalledWith(
        expect.objectContaining({ id: 'woocommerce' }),
      );
    },
  );
});
