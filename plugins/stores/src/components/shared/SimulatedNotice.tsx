// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { storesTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
}));

/** Says plainly that what looks like a shop is none, and what a real one needs. `of`: of what it says so. */
export const SimulatedNotice = (props: { of: 'portal' | 'store' }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <Alert severity="warning" className={classes.root}>
      <AlertTitle>{t('shared.simulated.title')}</AlertTitle>
      {t(`shared.simulated.${props.of}`)} {t('shared.simulated.remedy')}
    </Alert>
  );
};
