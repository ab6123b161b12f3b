// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, useId, useState } from 'react';
import { storesApiRef } from '../../../api';
import { useEngines } from '../../../hooks/useEngines';
import { hasStatus } from '../../../text/hasStatus';
import { storesTranslationRef } from '../../../translation';
import { PlanChoice } from '../../shared/PlanChoice';
import { StoreCardContentProps } from '../StoreCard';

/** Wishes another plan or another number of replicas for a store, unless somebody else was faster. */
export const ChangePlanDialog = (
  props: StoreCardContentProps & { onClose(): void },
) => {
  const { store, etag, refresh, onClose } = props;
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const { findEngine, findPlan } = useEngines();
  const replicasId = useId();
  const [planId, setPlanId] = useState(store.plan);
  const [replicas, setReplicas] = useState(store.replicas);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const plan = findPlan(store.engine, planId);
  const max = plan?.replicas.max ?? store.replicas;
  const conflict = hasStatus(error, 412);
  const unchanged = planId === store.plan && replicas === store.replicas;

  const choosePlan = (id: string) => {
    setPlanId(id);
    const size = findPlan(store.engine, id)?.replicas;
    if (size) setReplicas(id === store.plan ? store.replicas : size.default);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await api.updateStore(store.id, { plan: planId, replicas }, { etag });
      refresh();
      onClose();
    } catch (refusal) {
      setError(refusal as Error);
      setBusy(false);
      refresh();
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby="change-plan-title"
    >
      <form onSubmit={submit}>
        <DialogTitle id="change-plan-title">
          {t('entity.plan.title', { name: store.name })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText>{t('entity.plan.text')}</DialogContentText>
          <PlanChoice
            plans={findEngine(store.engine)?.plans ?? []}
            value={planId}
            onChange={choosePlan}
          />
          <TextField
            id={replicasId}
            variant="outlined"
            margin="normal"
            type="number"
            label={t('entity.plan.replicas')}
            helperText={t('entity.plan.replicasHelp', { max: String(max) })}
            value={replicas}
            onChange={event => setReplicas(Number(event.target.value))}
            inputProps={{ min: 1, max }}
          />
          {conflict && (
            <Alert severity="warning">{t('entity.plan.conflict')}</Alert>
          )}
          {error && !conflict && (
            <ResponseErrorPanel title={t('entity.plan.failed')} error={error} />
          )}
        </DialogContent>
        <DialogActions>
          <Button variant="secondary" onPress={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button
            variant="primary"
            type="submit"
            isDisabled={busy || unchanged}
          >
            {busy ? t('entity.plan.submitting') : t('entity.plan.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
