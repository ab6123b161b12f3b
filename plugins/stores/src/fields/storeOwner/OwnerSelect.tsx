// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import { Quota } from '@storekeeper/backstage-plugin-stores-common';
import useAsync from 'react-use/esm/useAsync';
import { storesTranslationRef } from '../../translation';

/** The owners by their names. One with nothing left can be seen and not chosen. */
export const OwnerSelect = (props: {
  id?: string;
  label: string;
  help?: string;
  owners: Pick<Quota, 'owner' | 'left' | 'limit'>[];
  value: string;
  onChange(owner: string): void;
}) => {
  const { owners, value } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const presentation = useApi(entityPresentationApiRef);
  const { value: titles } = useAsync(
    () =>
      Promise.all(
        owners.map(
          async ({ owner }) =>
            (await presentation.forEntity(owner).promise).primaryTitle,
        ),
      ),
    [presentation, owners],
  );
  return (
    <TextField
      id={props.id}
      select
      fullWidth
      variant="outlined"
      label={props.label}
      helperText={props.help}
      value={value}
      onChange={event => props.onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
    >
      {!owners.some(({ owner }) => owner === value) && (
        <option value={value}>{value}</option>
      )}
      {owners.map(({ owner, left, limit }, index) => (
        <option key={owner} value={owner} disabled={left <= 0}>
          {t('field.owner.option', {
            owner: titles?.[index] ?? owner,
            left: String(left),
            limit: String(limit),
          })}
        </option>
      ))}
    </TextField>
  );
};
