// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ZodOpenApiResponseObject } from 'zod-openapi';
import { storeSchema } from '../contract';

const errorSchema = z
  .object({
    error: z.looseObject({
      name: z.string(),
      message: z.string(),
      fields: z
        .array(z.object({ field: z.string(), message: z.string() }))
        .optional()
        .meta({ description: 'With 400: each field that is wrong, and why.' }),
      owner: z.string().optional(),
      used: z.number().int().optional(),
      limit: z.number().int().optional().meta({
        description: 'With QuotaExceeded: how many stores the owner may have.',
      }),
      holder: z.string().optional().meta({
        description:
          'With NameTaken: the entity reference of the store that has the name, if the caller may see it.',
      }),
    }),
    request: z.object({ method: z.string(), url: z.string() }).optional(),
    response: z.object({ statusCode: z.number().int() }),
  })
  .meta({ id: 'Error' });

const REFUSALS = {
  400: 'InputError: names each bad field.',
  401: 'Nobody is signed in.',
  403: 'NotAllowedError, or QuotaExceeded with owner, used and limit.',
  404: 'There is no such store, or the caller may not see it.',
  409: 'NameTaken with the holder if visible, or ConflictError with the reason.',
  412: 'PreconditionFailed: the wish has been changed since.',
  413: 'The body is too large.',
  428: 'PreconditionRequired: If-Match is missing.',
  429: 'RateLimited: come again after Retry-After seconds.',
  503: 'The cluster that has to answer does not.',
} as const;

/** An answer with a body. */
export function answer(
  description: string,
  schema: z.ZodType,
): ZodOpenApiResponseObject {
  return { description, content: { 'application/json': { schema } } };
}

/** The answer of a read store or an accepted wish: the store and its ETag. */
export function storeAnswer(
  description: string,
  options: { location?: boolean } = {},
): ZodOpenApiResponseObject {
  return {
    ...answer(description, storeSchema),
    headers: z.object({
      ETag: z.string().meta({
        description:
          'The generation of the wish, then a part that moves with what is observed. If-Match compares the generation alone.',
      }),
      ...(options.location && {
        Location: z.string().meta({ description: 'Where the store is read.' }),
      }),
    }),
  };
}

/** The refusals that an operation may answer with. */
export function refusals(
  ...codes: (keyof typeof REFUSALS)[]
): Record<`${4 | 5}${string}`, ZodOpenApiResponseObject> {
  return Object.fromEntries(
    ([401, ...codes] as const).map(code => [
      String(code),
      {
        ...answer(REFUSALS[code], errorSchema),
        ...(code === 429 && {
          headers: z.object({ 'Retry-After': z.number().int() }),
        }),
      },
    ]),
  );
}
