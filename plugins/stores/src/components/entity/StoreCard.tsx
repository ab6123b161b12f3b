// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  Store,
  STORE_ID_ANNOTATION,
} from '@storekeeper/backstage-plugin-stores-common';
import { ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { storesTranslationRef } from '../../translation';
import { StaleNotice } from '../shared/StaleNotice';
import { StoreProvider, StoreView, useStoreContext } from './StoreContext';

/** What a card's content is given once the store is known. */
export type StoreCardContentProps = {
  store: Store;
  /** The store's version, for a change that must not overwrite another's. */
  etag: string;
  /** When the store came, in milliseconds since the epoch. */
  receivedAt: number;
  refresh(): void;
};

type StoreCardProps = {
  title: string;
  /** Height in pixels of what comes, so that nothing jumps when it does. */
  height: number;
  /** Fragment by which another page leads here. */
  anchor?: string;
  actions?: (props: StoreCardContentProps) => ReactNode;
  children: (props: StoreCardContentProps) => ReactNode;
};

/**
 * One card about the store of the entity page: its frame, its skeleton and its error.
 * Follows the store by itself where it stands alone, and with the other cards where they share a provider.
 */
export const StoreCard = (props: StoreCardProps) => {
  const { entity } = useEntity();
  const shared = useStoreContext();
  const storeId = entity.metadata.annotations?.[STORE_ID_ANNOTATION];
  if (storeId === undefined) return null;
  if (shared?.storeId === storeId) return <Framed {...props} view={shared} />;
  return (
    <StoreProvider storeId={storeId}>
      <FramedFromContext {...props} />
    </StoreProvider>
  );
};

function FramedFromContext(props: StoreCardProps) {
  const view = useStoreContext();
  if (!view) return null;
  return (
    <>
      <StaleNotice query={view} />
      <Framed {...props} view={view} />
    </>
  );
}

function Framed(props: StoreCardProps & { view: StoreView }) {
  const { title, height, anchor, actions, children, view } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const { value, error, receivedAt, refresh } = view;
  const content = value && { ...value, receivedAt, refresh };

  // The card comes after the page, when the browser has given up looking for the fragment.
  const section = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  const wanted =
    anchor !== undefined && hash === `#${anchor}` && Boolean(value);
  useEffect(() => {
    if (wanted) section.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);

  return (
    <section ref={section} aria-label={title} id={anchor}>
      <EntityInfoCard
        title={title}
        headerActions={content && actions?.(content)}
      >
        {content && children(content)}
        {!content && error && (
          <ResponseErrorPanel title={t('shared.loadFailed')} error={error} />
        )}
        {!content && !error && <Skeleton variant="rect" height={height} />}
      </EntityInfoCard>
    </section>
  );
}
