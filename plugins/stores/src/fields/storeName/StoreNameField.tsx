// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { storeNameSchema } from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../../api';
import { useQuota } from '../../hooks/useQuota';
import { reasonOf } from '../../text/reasonOf';
import { storesTranslationRef } from '../../translation';
import { QuotaLeft } from './QuotaLeft';
import { StoreNameProps } from './schema';
import { useNameCheck } from './useNameCheck';

const useStyles = makeStyles(theme => ({
  input: { fontSize: '1.5rem', fontWeight: 600 },
  help: {
    minHeight: theme.spacing(5),
    fontSize: theme.typography.body2.fontSize,
    color: theme.palette.text.secondary,
    wordBreak: 'break-word',
  },
  free: { color: theme.palette.status.ok },
  taken: { color: theme.palette.error.main },
}));

/** The name first and big, with the address that comes of it and whether it is free, as one types. */
export const StoreNameField = (props: StoreNameProps) => {
  const { formData = '', onChange, rawErrors, required, idSchema } = props;
  const classes = useStyles();
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const quota = useQuota();
  const check = useNameCheck({ api, name: formData });
  const owner: unknown = props.formContext?.formData?.owner;

  const syntax = formData ? storeNameSchema.safeParse(formData) : undefined;
  const problem = syntax?.success === false && syntax.error.issues[0].message;
  const taken = check.answer?.available === false;
  const helpId = `${idSchema?.$id ?? 'store-name'}-help`;

  return (
    <div>
      <TextField
        id={idSchema?.$id}
        fullWidth
        variant="outlined"
        label={props.schema.title ?? t('field.name.label')}
        required={required}
        value={formData}
        error={Boolean(problem) || taken || (rawErrors?.length ?? 0) > 0}
        onChange={event => onChange(asName(event.target.value))}
        InputProps={{ className: classes.input }}
        inputProps={{
          'aria-describedby': helpId,
          autoComplete: 'off',
          autoCapitalize: 'none',
          autoFocus: Boolean(props.uiSchema?.['ui:autofocus']),
          spellCheck: false,
          maxLength: 40,
        }}
      />
      <div id={helpId} className={classes.help} role="status">
        {!formData && (props.schema.description ?? t('field.name.help'))}
        {problem && <span className={classes.taken}>{problem}</span>}
        {!problem && check.checking && t('field.name.checking')}
        {!problem && check.error && (
          <>{t('field.name.unchecked', { reason: reasonOf(check.error) })}</>
        )}
        {check.answer?.available && (
          <span className={classes.free}>
            ✓{' '}
            {t('field.name.available', {
              address: check.answer.url ?? check.answer.host ?? formData,
            })}
          </span>
        )}
        {taken && (
          <span className={classes.taken}>
            {check.answer?.reason ?? t('field.name.taken')}
          </span>
        )}
        {quota.value && (
          <QuotaLeft
            quota={quota.value}
            owner={typeof owner === 'string' ? owner : undefined}
          />
        )}
      </div>
    </div>
  );
};

/** What one types on the way to a name: capitals and spaces are not worth a complaint. */
function asName(text: string) {
  return text.toLowerCase().replace(/[\s_]+/g, '-');
}
