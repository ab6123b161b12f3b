// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { UserEntity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import { useEffect, useRef } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { reasonOf } from '../../text/reasonOf';
import { storesTranslationRef } from '../../translation';
import { StoreAdminEmailProps } from './schema';
import { isAdminEmail } from './validateStoreAdminEmail';

/** With what the shop's administrator signs in: the person's own address, unless another one is typed. */
export const StoreAdminEmailField = (props: StoreAdminEmailProps) => {
  const { formData, onChange, rawErrors = [] } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  // As the backend, which takes the address of the catalog where none is given. Who has none there types one.
  const { value: own, error } = useAsync(async () => {
    const { userEntityRef } = await identity.getBackstageIdentity();
    const user = await catalog.getEntityByRef(userEntityRef);
    return (user as UserEntity | undefined)?.spec.profile?.email;
  }, [catalog, identity]);
  // What a person has typed or taken out is never written over.
  const untouched = useRef(formData === undefined);

  useEffect(() => {
    if (own && isAdminEmail(own) && untouched.current) {
      untouched.current = false;
      onChange(own);
    }
  }, [own, onChange]);

  return (
    <TextField
      id={props.idSchema?.$id}
      type="email"
      autoComplete="email"
      fullWidth
      variant="outlined"
      label={props.schema.title ?? t('field.adminEmail.label')}
      helperText={
        error && !formData
          ? t('field.adminEmail.unknown', { reason: reasonOf(error) })
          : props.schema.description
      }
      error={rawErrors.length > 0}
      value={formData ?? ''}
      onChange={event => {
        untouched.current = false;
        onChange(event.target.value || undefined);
      }}
      InputLabelProps={{ shrink: true }}
    />
  );
};
