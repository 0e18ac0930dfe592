import { ReasonBody } from '../../kernel/bodies.ts';
import { applicationCommand, authority, onApplication, refuseWriter } from '../command.ts';
import { givenBack } from '../weighed.ts';

export const decline = applicationCommand({
  type: 'decline-application',
  name: { zh: '不予协调', en: 'Decline' },
  who: authority,
  begins: ['application.declined'],
  weighs: ['figures'],
  body: ReasonBody,
  http: onApplication('decline', 'Decline, with the reason'),
  guard: refuseWriter,
  decide: (state, { reason }, context) => givenBack('application.declined', state, reason, context),
});
