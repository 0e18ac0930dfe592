import * as z from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { WrittenText } from '../../vocabulary/written-text.ts';
import { applicationCommand, authority, onApplication, refuseWriter } from '../command.ts';
import { erratumOr, issued, judgeErratum, refuseUnsentErratum, takesTwo } from '../erratum.ts';
import type { ApplicationStatus } from '../status.ts';

const isSending = (status: ApplicationStatus): boolean => status === 'dispatching' || status === 'dispatched';

/** Puts right what phones were sent: as a new message it would have to wait for its lead time, and go to those as well who never got the first. */
export const issueErratum = applicationCommand({
  type: 'issue-erratum',
  name: { zh: '发送更正', en: 'Send an erratum' },
  who: authority,
  begins: ['application.erratum-signed', 'application.erratum-issued'],
  body: lazily(() => z.strictObject({ text: WrittenText(1, 2000), corrects: WrittenText(1, 500) })),
  http: {
    ...onApplication(
      'erratum',
      'Put right what was sent, for those alone who got it; the only signature, or the first of two',
    ),
    description:
      'Of a message that is completed or halted: `text` goes to exactly the phones that received it, wherever they are now, without ' +
      'a lead time; an operator whose systems cannot tell whom they sent to sends it to the area of the message. `corrects` says ' +
      'what was wrong, for the record. Judged by the rules of content, of which those that block refuse it (422). Where the send took ' +
      'two signatures so does this: a second officer signs it, and until then another erratum takes its place.',
  },
  untimely: ({ status }) => (isSending(status) ? refuse('still-sending', {}).error : null),
  guard: (state, actor) => refuseUnsentErratum(state) ?? refuseWriter(state, actor),
  decide: (state, { text, corrects }, context) =>
    erratumOr(judgeErratum(state, text, context), (findings) =>
      takesTwo(state)
        ? ok([{ type: 'application.erratum-signed', text, corrects, findings: [...findings] }])
        : issued(state, { text, corrects }, findings, [context.actor.subject], context),
    ),
});
