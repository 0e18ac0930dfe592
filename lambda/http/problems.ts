import { refusalCodes } from '../domain/kernel/refusal.ts';
import { httpProblemCodes, type ProblemCode } from '../words/problem-words.ts';

export type { ProblemCode };

export const problemCodes: readonly [ProblemCode, ...ProblemCode[]] = [...refusalCodes, ...httpProblemCodes];

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 500 | 503;

/**
 * THE table of problem types (RFC 9457). A code is stable; its type is the relative reference `/problems/<code>`, which the
 * app answers with a page. What each is called stands in `lambda/words`.
 */
// biome-ignore format: one problem per line
export const problemStatuses = {
  'malformed-json':             400,
  'body-not-utf8':              400,
  'invalid-body':               400,
  'invalid-parameter':          400,
  'invalid-cursor':             400,
  'unauthenticated':            401,
  'missing-role':               403,
  'missing-organisation':       403,
  'not-permitted':              403,
  'same-person':                403,
  'unknown-organisation':       403,
  'not-found':                  404,
  'no-such-route':              404,
  'method-not-allowed':         405,
  'wrong-state':                409,
  'stale-version':              409,
  'identical-emergency':        409,
  'damaged-record':             409,
  'idempotency-conflict':       409,
  'too-much-to-record':         422,
  'body-too-slow':              408,
  'body-too-large':             413,
  'unsupported-media-type':     415,
  'rules-block':                422,
  'exemption-unconfirmed':      422,
  'material-change':            422,
  'invalid-coordination-order': 422,
  'reason-required':            422,
  'invalid-time':               422,
  'nothing-deliverable':        422,
  'unfilled-slot':              422,
  'no-prepared-message':        422,
  'invalid-area':               422,
  'invalid-receipt':            422,
  'invalid-proposal':           422,
  'invalid-choice':             422,
  'attachment-missing':         422,
  'attachment-refused':         422,
  'invalid-boundary-file':      422,
  'internal':                   500,
  'answer-too-large':           500,
  'unavailable':                503,
  'reading-not-recorded':       503,
} as const satisfies Readonly<Record<ProblemCode, ProblemStatus>>;

export type StatusOf<C extends ProblemCode> = (typeof problemStatuses)[C];

export const problemUri = (code: ProblemCode): string => `/problems/${code}`;
