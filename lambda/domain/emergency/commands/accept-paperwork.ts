import { RemarkBody } from '../../kernel/bodies.ts';
import { ok } from '../../vocabulary/result.ts';
import { afterwards, emergencyCommand, officer, refuseEngaged } from '../command.ts';

export const acceptPaperwork = emergencyCommand({
  type: 'accept-paperwork',
  name: { zh: '办结', en: 'Accept' },
  who: officer,
  begins: ['paperwork.accepted'],
  body: RemarkBody,
  http: afterwards('paperwork/accept', 'Accept the paperwork', 'paperwork'),
  guard: refuseEngaged,
  decide: (_state, { reason }) => ok([{ type: 'paperwork.accepted', reason }]),
});
