import { ReasonBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { applicationCommand, authority, onApplication, refuseUnlessReasoned } from '../command.ts';
import { lapsedUndecided } from '../undecided.ts';

/** Why nothing was decided before its send time: the department is owed that in time (draft-2020 art. 27(2)), late or not. */
export const explainLapse = applicationCommand({
  type: 'explain-lapse',
  name: { zh: '说明未作决定的原因', en: 'Say why nothing was decided' },
  who: authority,
  begins: ['application.lapse-explained'],
  body: ReasonBody,
  http: {
    ...onApplication('explain-lapse', 'Say afterwards why nothing was decided in time'),
    description:
      'Of what lapsed while it was before the authority: the applicant’s people are told of it. May be given again: a later reason ' +
      'corrects the earlier ones, and all stay on record.',
    version: 'optional',
  },
  guard: (state) => (lapsedUndecided(state) ? null : refuse('not-before-authority', {}).error),
  decide: (_state, { reason }) => {
    const unreasoned = refuseUnlessReasoned(reason);
    return unreasoned === null ? ok([{ type: 'application.lapse-explained', reason }]) : err(unreasoned);
  },
});
