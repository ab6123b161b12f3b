// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { isAtRest } from '../../hooks/pollIntervals';
import { EACH_SECOND, useNow } from '../../hooks/useNow';
import { isShopOpen } from '../../text/isShopOpen';
import { storesTranslationRef } from '../../translation';
import { StatusHeadline } from '../entity/status/StatusHeadline';
import { StoreStepper } from '../entity/status/StoreStepper';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** The store of a task: how far it is, and the ways to it. */
export const TaskStore = (props: { store: Store; receivedAt: number }) => {
  const { store, receivedAt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const now = useNow(isAtRest(store) ? undefined : EACH_SECOND);
  const { failure } = store;
  const open = isShopOpen(store);
  return (
    <section aria-label={t('task.title', { name: store.name })}>
      <Paper className={classes.root}>
        <StatusHeadline store={store} receivedAt={receivedAt} now={now} />
        {failure && (
          <Alert severity="error">
            <AlertTitle>{failure.title}</AlertTitle>
            {failure.message} {failure.remedy}
          </Alert>
        )}
        <StoreStepper steps={store.steps} now={now} />
        <div className={classes.links}>
          {open && (
            <>
              <ButtonLink
                variant="primary"
                href={store.urls.storefront}
                target="_blank"
                rel="noopener"
                aria-label={`${t('task.open')}, ${t('shared.opensInNewTab')}`}
              >
                {t('task.open')}
              </ButtonLink>
              <ButtonLink
                variant="secondary"
                href={store.urls.admin}
                target="_blank"
                rel="noopener"
                aria-label={`${t('shared.openAdmin')}, ${t(
                  'shared.opensInNewTab',
                )}`}
              >
                {t('shared.openAdmin')}
              </ButtonLink>
            </>
          )}
          <ButtonLink
            variant="secondary"
            href={entityRoute(parseEntityRef(store.entityRef))}
          >
            {t('task.page')}
          </ButtonLink>
        </div>
      </Paper>
    </section>
  );
};
