// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app is rendered, on machines that may be busy with others.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
