// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreMark } from './StoreMark';

/** The mark alone, for the closed sidebar. */
export const LogoIcon = () => (
  <svg viewBox="0 0 24 24" height={28} width={28} aria-hidden="true">
    <StoreMark />
  </svg>
);
