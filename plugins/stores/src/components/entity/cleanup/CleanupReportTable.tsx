// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { CleanupReport } from '@storekeeper/backstage-plugin-stores-common';
import { DateTime } from 'luxon';
import { storesTranslationRef } from '../../../translation';

const useStyles = makeStyles({
  root: { overflowX: 'auto', textAlign: 'left' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** What was asked, what was found and how long each answer took. */
export const CleanupReportTable = ({ report }: { report: CleanupReport }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const time = DateTime.fromISO(report.checkedAt).toLocaleString(
    DateTime.DATETIME_MED_WITH_SECONDS,
  );
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {t(`entity.cleanup.state.${report.state}`)}{' '}
        {t('entity.cleanup.asked', { time, count: report.looks })}
      </Typography>
      <ul>
        {report.leftovers.map(({ kind, namespace, name, goneAt, message }) => (
          <li key={`${kind}/${namespace}/${name}`}>
            {kind} {name}:{' '}
            {goneAt
              ? t('entity.cleanup.gone')
              : message ?? t('entity.cleanup.there')}
          </li>
        ))}
      </ul>
      <Table size="small" aria-label={t('entity.cleanup.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('entity.cleanup.kind')}</TableCell>
            <TableCell>{t('entity.cleanup.how')}</TableCell>
            <TableCell>{t('entity.cleanup.answer')}</TableCell>
            <TableCell className={classes.number}>ms</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {report.checks.map(check => (
            <TableRow key={`${check.apiVersion}/${check.kind}`}>
              <TableCell>{check.kind}</TableCell>
              <TableCell>{check.how}</TableCell>
              <TableCell>
                {t(`entity.cleanup.outcome.${check.outcome}`)}
                {check.message && ` (${check.message})`}
              </TableCell>
              <TableCell className={classes.number}>
                {check.milliseconds}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
