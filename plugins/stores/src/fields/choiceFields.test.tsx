// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FakeStoresApi } from '../__testUtils__/FakeStoresApi';
import { makeEngine } from '../__testUtils__/makeEngine';
import { renderStores } from '../__testUtils__/renderStores';
import { StoreAdminEmailField } from './storeAdminEmail/StoreAdminEmailField';
import { validateStoreAdminEmail } from './storeAdminEmail/validateStoreAdminEmail';
import { StoreEngineProps } from './storeEngine/schema';
import { StoreEngineField } from './storeEngine/StoreEngineField';
import { StoreOwnerField } from './storeOwner/StoreOwnerField';
import { StorePlanField } from './storePlan/StorePlanField';

/** The fields of one form, as the scaffolder would hold them. */
const Form = ({ given = {} }: { given?: Record<string, string> }) => {
  const [formData, setFormData] = useState(given);
  const propsOf = (name: string) =>
    ({
      formData: formData[name],
      onChange: (value: string) =>
        setFormData(current => ({ ...current, [name]: value })),
      schema: {},
      uiSchema: {},
      idSchema: { $id: name },
      rawErrors: [],
      formContext: { formData },
    } as unknown as StoreEngineProps);
  return (
    <>
      <StoreEngineField {...propsOf('engine')} />
      <StorePlanField {...propsOf('plan')} />
      <StoreOwnerField {...propsOf('owner')} />
      <StoreAdminEmailField {...propsOf('adminEmail')} />
      <output aria-label="form">{JSON.stringify(formData)}</output>
    </>
  );
};

describe('StoreEngine, StorePlan, StoreOwner and StoreAdminEmail', () => {
  it('choose what is sensible and let the person choose what is possible', async () => {
    const api = new FakeStoresApi();
    api.engines = [
      makeEngine({ id: 'woocommerce', title: 'WooCommerce', available: false }),
      makeEngine(),
    ];
    renderStores(<Form />, { api });

    await waitFor(() =>
      expect(JSON.parse(screen.getByLabelText('form').textContent!)).toEqual({
        engine: 'medusa',
        plan: 'basic',
        owner: 'group:default/coffee-bar',
        adminEmail: 'bruno@example.com',
      }),
    );
    expect(screen.getByRole('radio', { name: /WooCommerce/ })).toBeDisabled();
    expect(screen.getByText('Coming soon')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('radio', { name: /^Standard/ }));
    await userEvent.selectOptions(
      screen.getByLabelText('Owner'),
      'user:default/bruno',
    );
    const email = screen.getByLabelText(/^E-mail/);
    await userEvent.clear(email);
    expect(email).toHaveValue('');
    await userEvent.type(email, 'shop@example.com');
    expect(JSON.parse(screen.getByLabelText('form').textContent!)).toEqual({
      engine: 'medusa',
      plan: 'standard',
      owner: 'user:default/bruno',
      adminEmail: 'shop@example.com',
    });
  });

  it('say that the address could not be looked up where the catalog cannot be asked', async () => {
    renderStores(<Form />, {
      api: new FakeStoresApi(),
      catalog: {
        getEntityByRef: async () => {
          throw new Error('The catalog is away');
        },
      },
    });
    expect(
      await screen.findByText(
        'Your address could not be looked up (The catalog is away). Type the one to sign in with.',
      ),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/^E-mail/), 'shop@example.com');
    expect(screen.queryByText(/could not be looked up/)).toBeNull();
  });

  it('choose another engine than one that the template names and the portal lacks', async () => {
    renderStores(<Form given={{ engine: 'woocommerce' }} />, {
      api: new FakeStoresApi(),
    });
    await waitFor(() =>
      expect(
        JSON.parse(screen.getByLabelText('form').textContent!),
      ).toMatchObject({ engine: 'medusa' }),
    );
  });

  it.each([
    ['ada@example.com', true],
    [undefined, true],
    ['ada@localhost', false],
    ['a!b@example.com', false],
  ])('let the form go on with the address %s: %s', (email, passes) => {
    const addError = jest.fn();
    validateStoreAdminEmail(email, { addError });
    expect(addError).toHaveBeenCalledTimes(passes ? 0 : 1);
  });
});
