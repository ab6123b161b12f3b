// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { activitySchema } from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { storesTranslationRef } from '../../../translation';
import { FilterSelect } from '../../StoresPage/FilterSelect';
import { ActivityEntry } from './ActivityEntry';
import { useActivityStyles } from './useActivityStyles';
import { useLinkedEntry } from './useLinkedEntry';
import { useStoreActivity } from './useStoreActivity';

const KINDS = activitySchema.shape.type.options;

export const ActivityContent = (props: {
  storeId: string;
  /** How many entries are asked for at a time. */
  pageSize: number;
  filterable?: boolean;
}) => {
  const { storeId, pageSize, filterable } = props;
  const classes = useActivityStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const [kind, setKind] = useState('all');
  const activity = useStoreActivity({ storeId, pageSize });
  const wanted = useLinkedEntry({
    ...activity,
    loadMore: filterable ? activity.loadMore : undefined,
  });
  const shown = activity.items?.filter(
    item => kind === 'all' || item.type === kind,
  );

  return (
    <>
      {filterable && (
        <div className={classes.filter}>
          <FilterSelect
            label={t('entity.activity.filter')}
            value={kind}
            options={(['all', ...KINDS] as const).map(value => ({
              value,
              label: t(`entity.activity.kind.${value}`),
            }))}
            onChange={setKind}
          />
        </div>
      )}
      {!shown && !activity.error && <Skeleton variant="rect" height={240} />}
      {shown?.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {activity.items?.length === 0
            ? t('entity.activity.none')
            : t(
                activity.loadMore
                  ? 'entity.activity.noneOfKindYet'
                  : 'entity.activity.noneOfKind',
              )}
        </Typography>
      )}
      {shown && shown.length > 0 && (
        <ol className={classes.list}>
          {shown.map(item => (
            <ActivityEntry
              storeId={storeId}
              key={item.id}
              item={item}
              linked={filterable}
              wanted={filterable && item.id === wanted}
            />
          ))}
        </ol>
      )}
      {activity.error && (
        <ResponseErrorPanel
          title={t('shared.loadFailed')}
          error={activity.error}
        />
      )}
      {activity.loadMore && (
        <Button
          variant="tertiary"
          isPending={activity.loadingMore}
          onPress={activity.loadMore}
        >
          {t('entity.activity.more')}
        </Button>
      )}
    </>
  );
};
