// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createOpenApiDocument } from './createOpenApiDocument';

describe('the OpenAPI document', () => {
  const document = createOpenApiDocument();

  it('describes requests and answers by name', () => {
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(
      expect.arrayContaining([
        'CreateStore',
        'UpdateStore',
        'Store',
        'StoreList',
        'Error',
      ]),
    );
    const create = document.paths?.['/stores']?.post;
    expect(Object.keys(create?.responses ?? {})).toEqual(
      expect.arrayContaining(['202', '400', '403', '409', '429', '503']),
    );
  });

  it('gives every operation an id of its own and a summary', () => {
    const operations = Object.values(document.paths ?? {}).flatMap(path =>
      Object.values(path as object),
    );
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.every(({ summary }) => summary)).toBe(true);
  });

  it('demands no token for health and for itself, and one for everything else', () => {
    const open = Object.entries(document.paths ?? {}).filter(
      ([, path]) => path?.get?.security?.length === 0,
    );
    expect(open.map(([path]) => path)).toEqual(['/health', '/openapi.json']);
  });
});
