import * as z from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import { TellingKind } from '../../order/order.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { inOtherLanguages } from '../../vocabulary/other-languages.ts';
import { ok } from '../../vocabulary/result.ts';
import { Alert } from '../alert.ts';
import { anyone, emergencyCommand, refuseUnsent, urgently } from '../command.ts';
import { findingsOfTold } from '../findings.ts';
import { tellOrders } from '../orders.ts';

/**
 * Words for those who have an alert that is closed: that it was false, or that the danger is over. A stop carries none, and
 * whoever has the alert hears nothing of it.
 */
export const tell = emergencyCommand({
  type: 'tell-recipients',
  name: { zh: '告知已收到的人', en: 'Tell those who have it' },
  who: anyone,
  begins: ['emergency.told'],
  body: lazily(() => {
    const { text, instruction } = Alert.unwrap().shape;
    return z.strictObject({
      kind: TellingKind,
      text,
      instruction: instruction.optional(),
      otherLanguages: inOtherLanguages({ text, instruction: instruction.optional() }).optional(),
    });
  }),
  http: {
    ...urgently('tell', 'Tell those who have its alerts that they were false, or that the danger is over'),
    description:
      'Of an emergency or drill that is ended or cancelled: a `correction` (更正) or an `all-clear` (解除) for exactly the phones ' +
      'that received any of its alerts, wherever they are now. Operators that never had one get nothing; one whose systems ' +
      'cannot tell whom they sent to sends it to the area of its alerts. It takes the place of no other order, and may be ' +
      'given again. A message that is still running is put right by an update.',
    version: 'optional',
  },
  untimely: ({ status }) => (status === 'sent' || status === 'updated' ? refuse('still-running', {}).error : null),
  guard: refuseUnsent,
  decide: (state, { kind, text, instruction, otherLanguages }, context) => {
    const { alert, path, organisation } = state;
    const further = otherLanguages === undefined ? {} : { otherLanguages };
    const words = { text, instruction: instruction ?? '', ...further };
    return ok([
      {
        type: 'emergency.told',
        kind,
        text,
        instruction: instruction ?? null,
        ...further,
        findings: findingsOfTold({ ...words, issuer: alert.issuer }, path, organisation, context),
        orders: tellOrders(kind, words, state, context),
      },
    ]);
  },
});
