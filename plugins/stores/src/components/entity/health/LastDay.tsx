// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../../translation';
import { VisitStrip } from '../../shared/VisitStrip';

const useStyles = makeStyles(theme => ({
  strip: { marginTop: theme.spacing(0.5) },
}));

/** How the shop was in the last day; nothing before its first visit. */
export const LastDay = ({ visits }: Pick<Store, 'visits'>) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  if (!visits) return null;
  return (
    <div>
      <Typography variant="subtitle2" component="h4">
        {t('entity.health.lastDay')}
      </Typography>
      <div className={classes.strip}>
        <VisitStrip visits={visits} wide />
      </div>
    </div>
  );
};
