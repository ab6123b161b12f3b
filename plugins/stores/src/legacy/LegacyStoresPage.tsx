// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LegacyFrame, StoresPage } from '../components/StoresPage';

/** The Stores page with a header of its own. */
export const LegacyStoresPage = (props: {
  /** Namespace and name of the template that makes a store. */
  template?: string;
}) => (
  <StoresPage
    Frame={LegacyFrame}
    template={props.template ?? 'default/new-store'}
  />
);
