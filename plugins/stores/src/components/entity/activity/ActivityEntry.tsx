// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { VisuallyHidden } from '@backstage/ui';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import SuccessIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import WarningIcon from '@material-ui/icons/Warning';
import { Activity } from '@storekeeper/backstage-plugin-stores-common';
import { useEffect, useRef } from 'react';
import { storesTranslationRef } from '../../../translation';
import { RelativeTime } from '../../shared/RelativeTime';
import { StoreCleanupReport } from '../cleanup/CleanupReportFold';
import { useActivityStyles } from './useActivityStyles';
import { anchorOf } from './useLinkedEntry';

const ICONS = {
  info: InfoIcon,
  success: SuccessIcon,
  warning: WarningIcon,
  error: ErrorIcon,
};

/** One entry of the timeline: what, who, when. */
export const ActivityEntry = (props: {
  item: Activity;
  storeId: string;
  /** Whether its time is a link to it. */
  linked?: boolean;
  /** Whether somebody has followed that link. */
  wanted?: boolean;
}) => {
  const { item, storeId, linked, wanted } = props;
  const classes = useActivityStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const Icon = ICONS[item.level];
  const anchor = anchorOf(item);
  const time = <RelativeTime at={item.at} />;
  // The browser has looked for the anchor before the entry was loaded.
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted) entry.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return (
    <li
      ref={entry}
      className={wanted ? `${classes.entry} ${classes.wanted}` : classes.entry}
      id={linked ? anchor : undefined}
      aria-current={wanted}
    >
      <Icon
        className={classes[item.level]}
        titleAccess={t(`entity.activity.level.${item.level}`)}
      />
      <div>
        <div className={classes.title}>{item.title}</div>
        {item.message && (
          <div className={classes.secondary}>{item.message}</div>
        )}
        {item.data?.step === 'sweep' && (
          <StoreCleanupReport storeId={storeId} />
        )}
        {item.actor && (
          <div className={classes.secondary}>
            {t('entity.activity.by')} <Actor actor={item.actor} />
          </div>
        )}
      </div>
      <div className={classes.time}>
        {linked ? (
          <a href={`#${anchor}`}>
            {time}
            <VisuallyHidden>, {t('entity.activity.link')}</VisuallyHidden>
          </a>
        ) : (
          time
        )}
      </div>
    </li>
  );
};

/** A person or team as a link; what acts without being in the catalog by its name alone. */
function Actor({ actor }: { actor: string }) {
  return /^(user|group):/i.test(actor) ? (
    <EntityRefLink entityRef={actor} hideIcon />
  ) : (
    <>{actor}</>
  );
}
