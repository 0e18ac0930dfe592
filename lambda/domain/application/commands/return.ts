import { ReasonBody } from '../../kernel/bodies.ts';
import { applicationCommand, authority, onApplication, refuseWriter } from '../command.ts';
import { givenBack } from '../weighed.ts';

export const returnApplication = applicationCommand({
  type: 'return-application',
  name: { zh: '退回更正', en: 'Return for correction' },
  who: authority,
  begins: ['application.returned'],
  weighs: ['figures'],
  body: ReasonBody,
  http: onApplication('return', 'Return for correction, with the reason'),
  guard: refuseWriter,
  decide: (state, { reason }, context) => givenBack('application.returned', state, reason, context),
});
