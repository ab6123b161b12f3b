// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { storePhaseSchema } from '@storekeeper/backstage-plugin-stores-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useEngines } from '../../hooks/useEngines';
import { storesTranslationRef } from '../../translation';
import { FilterSelect } from './FilterSelect';
import { OwnerScope, StoreFilters } from './useStoreFilters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  search: { flex: '2 1 220px' },
}));

/** Search and filters of the Stores page. */
export const StoreFilterBar = ({ filters }: { filters: StoreFilters }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const { engines, engineTitle } = useEngines();
  const { values, set } = filters;

  const [search, setSearch] = useState(values.search);
  useEffect(() => setSearch(values.search), [values.search]);
  useDebounce(
    () => {
      if (search.trim() !== values.search) set({ search: search.trim() });
    },
    300,
    [search],
  );

  const plans = new Map(
    engines.flatMap(engine => engine.plans.map(plan => [plan.id, plan.title])),
  );
  const any = { value: '', label: t('list.filter.any') };
  const phases = storePhaseSchema.options.filter(phase => phase !== 'Deleted');
  return (
    <div
      role="search"
      aria-label={t('list.filter.label')}
      className={classes.root}
    >
      <TextField
        className={classes.search}
        variant="outlined"
        size="small"
        type="search"
        placeholder={t('list.filter.search')}
        value={search}
        onChange={event => setSearch(event.target.value)}
        inputProps={{ 'aria-label': t('list.filter.search'), maxLength: 100 }}
        InputProps={{
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        }}
      />
      <FilterSelect
        label={t('list.filter.engine')}
        value={values.engine}
        options={[
          any,
          ...engines.map(({ id }) => ({ value: id, label: engineTitle(id) })),
        ]}
        onChange={engine => set({ engine })}
      />
      <FilterSelect
        label={t('list.filter.phase')}
        value={values.phase}
        options={[
          any,
          ...phases.map(phase => ({
            value: phase,
            label: t(`phase.label.${phase}`),
          })),
        ]}
        onChange={phase => set({ phase: phase as typeof values.phase })}
      />
      <FilterSelect
        label={t('list.filter.plan')}
        value={values.plan}
        options={[
          any,
          ...[...plans].map(([value, label]) => ({ value, label })),
        ]}
        onChange={plan => set({ plan })}
      />
      <FilterSelect
        label={t('list.filter.owner')}
        value={values.owner}
        options={(['all', 'mine', 'teams'] as const).map(value => ({
          value,
          label: t(`list.filter.${value}`),
        }))}
        onChange={owner => set({ owner: owner as OwnerScope })}
      />
      {filters.active.length > 0 && (
        <Button variant="tertiary" onPress={filters.clear}>
          {t('list.filter.clear')}
        </Button>
      )}
    </div>
  );
};
