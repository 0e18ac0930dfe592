import { RemarkBody } from '../../kernel/bodies.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { applicationCommand, department, onApplication, refuseUnlessReasoned } from '../command.ts';

export const withdraw = applicationCommand({
  type: 'withdraw-application',
  name: { zh: '撤回', en: 'Withdraw' },
  who: department,
  begins: ['application.withdrawn'],
  body: RemarkBody,
  http: onApplication('withdraw', 'Withdraw, until it is sent'),
  /** Whoever has begun to weigh an application is told why it is taken back; a draft was nobody's but its writer's. */
  decide: ({ status }, { reason }) => {
    const unreasoned = status === 'draft' ? null : refuseUnlessReasoned(reason);
    return unreasoned === null ? ok([{ type: 'application.withdrawn', reason }]) : err(unreasoned);
  },
});
