import * as z from 'zod';
import type { Role } from '../domain/vocabulary/actor.ts';
import { withoutHaste } from './answer-in-time.ts';
import { requireRole } from './authenticate.ts';
import { readBody } from './read-body.ts';
import { Problem } from './schemas/problem.ts';

/** What an operation declares in the document and has checked before its handler runs. */

export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** An answer to `If-None-Match` with the ETag of the same question. */
export const unchanged = { 304: { description: 'Unchanged since the ETag given' } };

export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  body: { required: true as const, content: { 'application/json': { schema } } },
});

/** An answer that is made as text, not from a typed value. */
export const text = (mediaType: string, description: string) => ({
  description,
  content: {
    [mediaType]: {
      get schema() {
        return z.string();
      },
    },
  },
});

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

const passing = (description: string) => ({
  ...problem(description),
  get headers() {
    return z.object({ 'Retry-After': z.string().meta({ description: 'Seconds' }) });
  },
});

/** Said by the server before the app hears of the request: there is no problem in it to read. */
export const headersTooLarge = { description: 'The headers are larger than the server takes' };

export const badQuestion = problem('The request does not have the documented form');

export const readProblems = {
  400: problem('The request does not have the documented form'),
  401: problem('No valid token'),
  403: problem('Not for this actor'),
  404: problem('Not found, or not for this actor to know of'),
  409: problem('Part of the record cannot be read, and what is left does not answer this'),
  431: headersTooLarge,
  500: problem('A fault of the service'),
  503: passing('No answer for the moment: ask again'),
};

export const writeProblems = {
  ...readProblems,
  400: problem('The request does not have the documented form, or its body is not whole text in UTF-8'),
  408: problem('The body did not arrive within ten seconds'),
  409: problem('The state of things forbids it'),
  413: problem('The body is larger than 256 KB'),
  415: problem('The body is not application/json, or in another charset than UTF-8'),
  422: problem('Refused by the rules'),
  503: passing(
    'No answer in time, or too many others write to the same thing. It may have been taken: repeat it under the same Idempotency-Key, which does nothing twice',
  ),
};

const secured = { security: [{ bearer: [] }] };

/** What the document says of an operation of the roles; of every role where none is named. */
export const declares = (...roles: readonly Role[]) => ({
  ...secured,
  ...(roles.length === 0 ? {} : { description: `Roles: ${roles.join(', ')}.` }),
});

/** A query of the roles; of every role where none is named. */
export const reads = (...roles: readonly Role[]) => ({
  ...declares(...roles),
  middleware: roles.length === 0 ? [] : [requireRole(...roles)],
});

/** What is written by the roles, or by every role: its body is read only once the role is known. */
export const writes = (...roles: readonly Role[]) => {
  const { middleware, ...rest } = reads(...roles);
  return { ...rest, middleware: [...middleware, withoutHaste(readBody)] };
};
