// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import { useId, useState } from 'react';
import { storesApiRef } from '../../../api';
import { useEngines } from '../../../hooks/useEngines';
import { isShopOpen } from '../../../text/isShopOpen';
import { hasStatus } from '../../../text/hasStatus';
import { storesTranslationRef } from '../../../translation';
import { FormDialog } from '../../shared/FormDialog';
import { PlanChoice } from '../../shared/PlanChoice';
import { StoreCardContentProps } from '../StoreCard';

/**
 * Wishes another plan or another number of replicas for a store, unless somebody else was faster: the store under the
 * dialog goes on changing, but what is sent belongs to the store that one chose by.
 */
export const ChangePlanDialog = (
  props: StoreCardContentProps & { onClose(): void },
) => {
  const { refresh, onClose } = props;
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const { findEngine, findPlan } = useEngines();
  const replicasId = useId();
  const [{ store, etag }, setSeen] = useState({
    store: props.store,
    etag: props.etag,
  });
  const [planId, setPlanId] = useState(store.plan);
  const [replicas, setReplicas] = useState(store.replicas);
  const max = findPlan(store.engine, planId)?.replicas.max ?? store.replicas;

  const choosePlan = (id: string) => {
    setPlanId(id);
    const size = findPlan(store.engine, id)?.replicas;
    if (size) setReplicas(id === store.plan ? store.replicas : size.default);
  };
  const beginAnew = async () => {
    const now = await api.getStore(store.id);
    setSeen(now);
    setPlanId(now.store.plan);
    setReplicas(now.store.replicas);
  };

  return (
    <FormDialog
      title={t('entity.plan.title', { name: store.name })}
      submit={{
        label: t('entity.plan.submit'),
        busy: t('entity.plan.submitting'),
      }}
      complete={planId !== store.plan || replicas !== store.replicas}
      failed={t('entity.plan.failed')}
      explain={refusal =>
        hasStatus(refusal, 412) ? t('entity.plan.conflict') : undefined
      }
      onSubmit={async () => {
        try {
          await api.updateStore(store.id, { plan: planId, replicas }, { etag });
        } catch (refusal) {
          if (hasStatus(refusal as Error, 412)) await beginAnew();
          throw refusal;
        } finally {
          refresh();
        }
      }}
      onClose={onClose}
    >
      <DialogContentText>
        {isShopOpen(store)
          ? t('entity.plan.text')
          : t('entity.plan.textNotOpen')}
      </DialogContentText>
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
    </FormDialog>
  );
};
