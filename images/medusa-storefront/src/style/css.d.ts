// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** The bundler puts the text of a style sheet into the program. */
declare module '*.css' {
  const text: string;
  export default text;
}
