// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import { Quota } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../translation';

type Owner = Pick<Quota, 'owner' | 'left' | 'limit'>;

/** The owners by their names. One with nothing left can be seen and not chosen. */
export const OwnerSelect = (props: {
  id?: string;
  label: string;
  help?: string;
  owners: Owner[];
  value: string;
  onChange(owner: string): void;
}) => {
  const { owners, value } = props;
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
      {owners.map(owner => (
        <OwnerOption key={owner.owner} {...owner} />
      ))}
    </TextField>
  );
};

function OwnerOption({ owner, left, limit }: Owner) {
  const { t } = useTranslationRef(storesTranslationRef);
  const { primaryTitle } = useEntityPresentation(owner);
  return (
    <option value={owner} disabled={left <= 0}>
      {t('field.owner.option', {
        owner: primaryTitle,
        left: String(left),
        limit: String(limit),
      })}
    </option>
  );
}
