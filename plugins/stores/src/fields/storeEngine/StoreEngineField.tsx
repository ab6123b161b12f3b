// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import FormHelperText from '@material-ui/core/FormHelperText';
import Skeleton from '@material-ui/lab/Skeleton';
import { useEffect } from 'react';
import { ChoiceCards } from '../../components/shared/ChoiceCards';
import { useEngines } from '../../hooks/useEngines';
import { storesTranslationRef } from '../../translation';
import { StoreEngineProps } from './schema';

/** The engines as cards with what each is good for; one that the operator has not enabled cannot be chosen yet. */
export const StoreEngineField = (props: StoreEngineProps) => {
  const { formData, onChange, rawErrors, idSchema, schema } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const { engines, error, loading } = useEngines();
  const offered = engines.filter(engine => engine.available);
  // A template may name an engine that this portal does not have.
  const possible = offered.some(({ id }) => id === formData);
  const first = offered[0]?.id;

  useEffect(() => {
    if (!possible && first) onChange(first);
  }, [possible, first, onChange]);

  if (error) {
    return (
      <ResponseErrorPanel title={t('field.engine.failed')} error={error} />
    );
  }
  if (loading) return <Skeleton variant="rect" height={140} />;
  return (
    <>
      <ChoiceCards
        id={idSchema?.$id}
        label={schema.title ?? t('field.engine.label')}
        value={formData}
        onChange={onChange}
        choices={engines.map(engine => ({
          value: engine.id,
          title: engine.title,
          badge: engine.available
            ? engine.defaultVersion
            : t('field.engine.comingSoon'),
          text: engine.summary,
          footnote: `${t('field.engine.goodFor')}: ${engine.goodFor}`,
          disabled: !engine.available,
        }))}
      />
      {rawErrors?.map(message => (
        <FormHelperText key={message} error>
          {message}
        </FormHelperText>
      ))}
    </>
  );
};
