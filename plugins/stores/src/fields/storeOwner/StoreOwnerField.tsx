// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { useEffect } from 'react';
import { useQuota } from '../../hooks/useQuota';
import { storesTranslationRef } from '../../translation';
import { OwnerSelect } from './OwnerSelect';
import { preferredOwner } from './preferredOwner';
import { StoreOwnerProps } from './schema';

/** Whose the store will be: the person's teams and the person, each with what is left of its quota. */
export const StoreOwnerField = (props: StoreOwnerProps) => {
  const { formData, onChange } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const { value: quota, error } = useQuota();
  const preferred = quota && preferredOwner(quota);

  useEffect(() => {
    if (!formData && preferred) onChange(preferred);
  }, [formData, preferred, onChange]);

  if (!quota && error) {
    return <ResponseErrorPanel title={t('shared.loadFailed')} error={error} />;
  }
  if (!quota) return <Skeleton variant="rect" height={80} />;
  return (
    <OwnerSelect
      id={props.idSchema?.$id}
      label={props.schema.title ?? t('field.owner.label')}
      help={props.schema.description}
      owners={quota.owners.length > 0 ? quota.owners : [quota]}
      value={formData ?? ''}
      onChange={onChange}
    />
  );
};
