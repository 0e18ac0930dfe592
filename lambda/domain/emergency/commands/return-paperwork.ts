import { ReasonBody } from '../../kernel/bodies.ts';
import { afterwards, emergencyCommand, officer, refuseEngaged, withReason } from '../command.ts';

export const returnPaperwork = emergencyCommand({
  type: 'return-paperwork',
  name: { zh: '退回补正', en: 'Return' },
  who: officer,
  begins: ['paperwork.returned'],
  body: ReasonBody,
  http: afterwards('paperwork/return', 'Return the paperwork, with the reason', 'paperwork'),
  guard: refuseEngaged,
  decide: (_state, { reason }) => withReason(reason, [{ type: 'paperwork.returned', reason }]),
});
