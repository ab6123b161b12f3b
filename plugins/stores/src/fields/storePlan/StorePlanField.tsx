// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import FormHelperText from '@material-ui/core/FormHelperText';
import Skeleton from '@material-ui/lab/Skeleton';
import { useEffect } from 'react';
import { PlanChoice } from '../../components/shared/PlanChoice';
import { useEngines } from '../../hooks/useEngines';
import { storesTranslationRef } from '../../translation';
import { StorePlanProps } from './schema';

/** The plans of the engine that the form's field `engine` names. */
export const StorePlanField = (props: StorePlanProps) => {
  const { formData, onChange, rawErrors, idSchema, formContext } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const { findEngine, error, loading } = useEngines();
  const engine = findEngine(String(formContext?.formData?.engine ?? ''));

  // A plan of another engine is no choice of this one.
  const valid = engine?.plans.some(plan => plan.id === formData);
  const fallback = engine?.defaultPlan;
  useEffect(() => {
    if (!valid && fallback && formData !== fallback) onChange(fallback);
  }, [valid, fallback, formData, onChange]);

  if (error) {
    return (
      <ResponseErrorPanel title={t('field.engine.failed')} error={error} />
    );
  }
  if (loading) return <Skeleton variant="rect" height={180} />;
  return (
    <>
      {engine ? (
        <PlanChoice
          id={idSchema?.$id}
          plans={engine.plans}
          value={formData}
          onChange={onChange}
        />
      ) : (
        t('field.plan.chooseEngine')
      )}
      {rawErrors?.map(message => (
        <FormHelperText key={message} error>
          {message}
        </FormHelperText>
      ))}
    </>
  );
};
