// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** The product's mark: a shop's awning over its door. Takes the colour of the text around it; 24 units square. */
export const StoreMark = () => (
  <g fill="currentColor">
    <path d="M3 3h18l1.5 5.2a3.2 3.2 0 0 1-5.25 2.9 3.4 3.4 0 0 1-5.25 0 3.4 3.4 0 0 1-5.25 0A3.2 3.2 0 0 1 1.5 8.2z" />
    <path d="M4 13.2V21h7v-5h4v5h5v-7.8a5.2 5.2 0 0 1-3-.75 5.4 5.4 0 0 1-5 0 5.4 5.4 0 0 1-5 0 5.2 5.2 0 0 1-3 .75z" />
  </g>
);
