// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  Content,
  ContentHeader,
  PageWithHeader,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../translation';
import { StoresPageFrame } from './StoresPage';

/** In the legacy frontend system a page brings its whole header. */
export const LegacyFrame: StoresPageFrame = props => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <PageWithHeader title={t('list.title')} themeId="tool">
      <Content>
        <ContentHeader title={props.title}>{props.actions}</ContentHeader>
        {props.children}
      </Content>
    </PageWithHeader>
  );
};
