// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Container, Header } from '@backstage/ui';
import { StoresPageFrame } from './StoresPage';

/** In the new frontend system the app draws the plugin's header, so the page only adds its own line. */
export const NativeFrame: StoresPageFrame = props => (
  <>
    <Header title={props.title} customActions={props.actions} />
    <Container>{props.children}</Container>
  </>
);
