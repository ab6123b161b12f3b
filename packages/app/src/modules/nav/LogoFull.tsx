// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreMark } from './StoreMark';

/** Mark and name, for the open sidebar. */
export const LogoFull = () => (
  <svg viewBox="0 0 144 24" height={28} width={168} aria-hidden="true">
    <StoreMark />
    <text
      x="32"
      y="18"
      fontSize="18"
      fontWeight="700"
      fontFamily="inherit"
      // The same width in every font, so that nothing is cut off.
      textLength="110"
      lengthAdjust="spacingAndGlyphs"
      fill="currentColor"
    >
      Storekeeper
    </text>
  </svg>
);
