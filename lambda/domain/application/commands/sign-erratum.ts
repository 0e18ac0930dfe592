import { NoBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { applicationCommand, authority, onApplication, refuseWriter } from '../command.ts';
import { erratumOr, issued, judgeErratum } from '../erratum.ts';

/** The second signature under an erratum: the same words, another officer. */
export const signErratum = applicationCommand({
  type: 'sign-erratum',
  name: { zh: '复核更正', en: 'Sign the erratum' },
  who: authority,
  begins: ['application.erratum-issued'],
  body: NoBody,
  http: onApplication('erratum/sign', 'Sign the erratum that waits, as the second officer'),
  guard: (state, actor) => {
    const { pendingErratum } = state;
    if (pendingErratum === undefined) return refuse('no-erratum-awaited', {}).error;
    return pendingErratum.subject === actor.subject ? refuse('own-signature', {}).error : refuseWriter(state, actor);
  },
  decide: (state, _given, context) => {
    const { pendingErratum } = state;
    if (pendingErratum === undefined) return refuse('no-erratum-awaited', {});
    const { text, subject } = pendingErratum;
    return erratumOr(judgeErratum(state, text, context), (findings) =>
      issued(state, pendingErratum, findings, [subject, context.actor.subject], context),
    );
  },
});
