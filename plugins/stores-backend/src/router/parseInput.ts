// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { NotFoundError } from '@backstage/errors';
import type { Request } from 'express';
import { z } from 'zod';
import { InvalidField, invalidFields, STORE_ID_PATTERN } from '../model';

/** The body of a request, validated. Throws InputError that names each bad field. */
export function parseBody<T extends z.ZodType>(
  schema: T,
  request: Request,
): z.output<T> {
  if (!request.is('application/json')) {
    throw invalidFields([
      {
        field: '',
        message: 'Send a JSON body with Content-Type application/json.',
      },
    ]);
  }
  return parse(schema, request.body);
}

/** The query of a request, validated. Throws InputError that names each bad field. */
export function parseQuery<T extends z.ZodType>(
  schema: T,
  request: Request,
): z.output<T> {
  const query = request.query;
  const unusable = Object.keys(query).flatMap(field => {
    const values = [query[field]].flat();
    // Brackets in a name make objects of its values, with whatever methods the name says.
    if (!values.every(value => typeof value === 'string')) {
      return [{ field, message: 'A text is needed.' }];
    }
    return values.some(value => value.includes('\0'))
      ? [{ field, message: 'Null characters are not allowed.' }]
      : [];
  });
  if (unusable.length > 0) throw invalidFields(unusable);
  return parse(schema, query);
}

/** The store's id in the path. What cannot be an id is not looked for. */
export function parseStoreId(request: Request): string {
  const { id } = request.params;
  if (!STORE_ID_PATTERN.test(id)) {
    throw new NotFoundError('There is no such store');
  }
  return id;
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidFields(result.error.issues.flatMap(toInvalidFields));
}

function toInvalidFields(issue: z.core.$ZodIssue): InvalidField[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: [...issue.path, key].join('.').slice(0, 100),
      message: 'There is no such field.',
    }));
  }
  return [{ field, message: issue.message }];
}
