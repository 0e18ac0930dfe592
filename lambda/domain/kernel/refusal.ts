import type { Finding } from '../rules/finding.ts';

/**
 * Why a command was refused. Every code has one HTTP status and one stable problem type (lambda/http/problems.ts).
 */
export const refusalCodes = [
  'not-found',
  'not-permitted',
  'same-person',
  'wrong-state',
  'stale-version',
  'idempotency-conflict',
  'rules-block',
  'exemption-unconfirmed',
  'material-change',
  'invalid-coordination-order',
  'reason-required',
  'unknown-organisation',
  'invalid-time',
  'nothing-deliverable',
  'invalid-receipt',
  'invalid-proposal',
  'attachment-missing',
  'attachment-refused',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refusal = {
  readonly code: RefusalCode;
  /** English, for developers and logs; people read the problem type's own words. */
  readonly detail: string;
  /** RFC 6901 pointer into the request, where one member is to blame. */
  readonly pointer?: string;
  readonly findings?: readonly Finding[];
};

export const refuse = (
  code: RefusalCode,
  detail: string,
  more: Omit<Refusal, 'code' | 'detail'> = {},
): { readonly ok: false; readonly error: Refusal } => ({ ok: false, error: { code, detail, ...more } });
