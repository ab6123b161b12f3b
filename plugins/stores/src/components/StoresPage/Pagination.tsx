// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import PreviousIcon from '@material-ui/icons/ChevronLeft';
import NextIcon from '@material-ui/icons/ChevronRight';
import { storesTranslationRef } from '../../translation';
import { StoreListPage } from './useStoreList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: theme.spacing(6),
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** Which of how many stores are shown, and the way to the others. */
export const Pagination = ({ list }: { list: StoreListPage }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const { value, range, severalPages, previousPage, nextPage } = list;
  if (!value || value.totalItems === 0) return null;
  return (
    <div className={classes.root}>
      {range && (
        <Typography variant="body2">
          {t('list.range', {
            from: String(range.from),
            to: String(range.to),
            total: String(value.totalItems),
          })}
        </Typography>
      )}
      {severalPages && (
        <>
          <IconButton
            size="small"
            aria-label={t('list.previousPage')}
            disabled={!previousPage}
            onClick={previousPage}
          >
            <PreviousIcon />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('list.nextPage')}
            disabled={!nextPage}
            onClick={nextPage}
          >
            <NextIcon />
          </IconButton>
        </>
      )}
    </div>
  );
};
