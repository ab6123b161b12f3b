// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FakeStoresApi } from '../../__testUtils__/FakeStoresApi';
import { renderStores } from '../../__testUtils__/renderStores';
import { storesApiRef } from '../../api';
import { StoreNameProps } from './schema';
import { StoreNameField } from './StoreNameField';
import { validateStoreName } from './validateStoreName';

const Form = () => {
  const [formData, onChange] = useState<string>();
  const props = {
    formData,
    onChange,
    schema: {},
    uiSchema: {},
    idSchema: { $id: 'name' },
    rawErrors: [],
    formContext: { formData: { owner: 'group:default/coffee-bar' } },
  } as unknown as StoreNameProps;
  return <StoreNameField {...props} />;
};

describe('StoreNameField', () => {
  it('says as one types what the address will be, and what is left of the quota', async () => {
    const api = new FakeStoresApi();
    api.name = {
      name: '',
      available: true,
      url: 'http://bean-bar.localhost:8080',
    };
    renderStores(<Form />, { api });

    await userEvent.type(
      screen.getByLabelText('Name of the store'),
      'Bean Bar',
    );

    expect(
      await screen.findByText(/Your shop will be at http:\/\/bean-bar/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Name of the store')).toHaveValue('bean-bar');
    expect(screen.getByText(/6 of 10 stores left/)).toBeInTheDocument();
    // One question for the word, not one for each letter.
    expect(api.checkName).toHaveBeenCalledTimes(1);
    expect(api.checkName).toHaveBeenCalledWith('bean-bar', expect.anything());
  });

  it('gives the reason for a name that cannot be had, without asking about one that is no name', async () => {
    const api = new FakeStoresApi();
    api.name = { name: '', available: false, reason: 'It belongs to Clara.' };
    renderStores(<Form />, { api });
    const field = screen.getByLabelText('Name of the store');

    await userEvent.type(field, '9lives');
    expect(await screen.findByText(/begin with a letter/)).toBeInTheDocument();
    expect(api.checkName).not.toHaveBeenCalled();

    await userEvent.clear(field);
    await userEvent.type(field, 'books');
    expect(await screen.findByText('It belongs to Clara.')).toBeInTheDocument();
    expect(field).toBeInvalid();
  });
});

describe('validateStoreName', () => {
  const validate = async (api: FakeStoresApi, name: string | undefined) => {
    const addError = jest.fn();
    await validateStoreName(
      name,
      { addError },
      {
        apiHolder: {
          get: ref => (ref.id === storesApiRef.id ? api : undefined) as never,
        },
      },
    );
    return addError.mock.calls.flat();
  };

  it('holds the form at a name that would be refused', async () => {
    const api = new FakeStoresApi();
    expect(await validate(api, 'fine')).toEqual([]);
    expect(await validate(api, undefined)).toEqual([]);
    expect(await validate(api, '-no')).toEqual([
      expect.stringContaining('begin with a letter'),
    ]);
    api.name = { name: '', available: false };
    expect(await validate(api, 'books')).toEqual(['The name books is taken.']);
  });
});
