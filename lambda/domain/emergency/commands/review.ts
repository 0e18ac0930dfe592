import * as z from 'zod';
import { reason } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { afterwards, emergencyCommand, officer, refuseEngaged, refuseUnsent, withReason } from '../command.ts';

export const review = emergencyCommand({
  type: 'review-emergency',
  name: { zh: '事后审查', en: 'Review' },
  who: officer,
  begins: ['emergency.reviewed'],
  body: lazily(() => z.strictObject({ justified: z.boolean(), reason })),
  http: afterwards('review', 'Judge afterwards whether the fast path was justified'),
  guard: (state, actor) =>
    // The verdict stands in the record of the standing authority too, which nobody can take back.
    state.review === null ? (refuseUnsent(state) ?? refuseEngaged(state, actor)) : refuse('reviewed-already', {}).error,
  decide: ({ standingAuthority }, { justified, reason: why }) =>
    withReason(why, [{ type: 'emergency.reviewed', justified, reason: why, standingAuthority }]),
});
