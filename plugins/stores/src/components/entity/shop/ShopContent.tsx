// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useEngines } from '../../../hooks/useEngines';
import { isShopOpen } from '../../../text/isShopOpen';
import { storesTranslationRef } from '../../../translation';
import { RelativeTime } from '../../shared/RelativeTime';
import { StoreCardContentProps } from '../StoreCard';
import { ShopLink } from './ShopLink';

const useStyles = makeStyles(theme => ({
  links: { display: 'grid', gap: theme.spacing(1) },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.75, 2),
    margin: theme.spacing(2, 0, 0),
    fontSize: theme.typography.body2.fontSize,
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, wordBreak: 'break-word' },
  },
}));

export const ShopContent = ({ store }: StoreCardContentProps) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const { engineTitle, planTitle } = useEngines();
  const open = isShopOpen(store);
  const { storefront, admin } = store.urls;
  const facts: [string, ReactNode][] = [
    [t('entity.shop.host'), new URL(storefront).host],
    [
      t('entity.shop.connection'),
      storefront.startsWith('https:')
        ? t('entity.shop.secure')
        : t('entity.shop.plain'),
    ],
    [t('entity.shop.engine'), `${engineTitle(store.engine)} ${store.version}`],
    [
      t('entity.shop.plan'),
      `${planTitle(store.engine, store.plan)}, ${t('entity.shop.replicas', {
        count: store.replicas,
      })}`,
    ],
    [
      t('entity.shop.owner'),
      <EntityRefLink key="owner" entityRef={store.owner} hideIcon />,
    ],
    [t('entity.shop.cluster'), store.cluster],
    [t('entity.shop.namespace'), <code key="ns">{store.namespace}</code>],
    [
      t('entity.shop.created'),
      <RelativeTime key="created" at={store.createdAt} />,
    ],
  ];
  return (
    <>
      <div className={classes.links}>
        <ShopLink
          url={storefront}
          open={open}
          primary
          label={t('shared.openShop')}
          what={t('entity.shop.storefront')}
        />
        <ShopLink
          url={admin}
          open={open}
          label={t('shared.openAdmin')}
          what={t('entity.shop.admin')}
        />
      </div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </>
  );
};

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
