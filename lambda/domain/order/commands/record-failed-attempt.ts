import * as z from 'zod';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { orderCommand, system } from '../command.ts';
import { AttemptFailure } from '../events.ts';

/** The operator did not take it, or nobody knows whether it did. */
export const recordFailedAttempt = orderCommand({
  type: 'record-failed-attempt',
  name: { zh: '记录送达未成功', en: 'Note a failed attempt' },
  who: system,
  begins: ['order.attempt-failed'],
  body: lazily(() => z.strictObject({ failure: AttemptFailure, httpStatus: z.int().nullable(), attempt: z.string() })),
  http: null,
  decide: (_state, { failure, httpStatus, attempt }) =>
    ok([{ type: 'order.attempt-failed', failure, httpStatus, attempt }]),
});
