import { NoBody } from '../../kernel/bodies.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, system } from '../command.ts';

/** All operators have finished; the last may do so before the acceptance of all was noted. */
export const completeDispatch = applicationCommand({
  type: 'complete-dispatch',
  name: { zh: '发送完成', en: 'Complete' },
  who: system,
  begins: ['application.dispatched', 'application.completed'],
  body: NoBody,
  http: null,
  decide: ({ status }) =>
    ok([
      ...(status === 'dispatching' ? [{ type: 'application.dispatched' } as const] : []),
      { type: 'application.completed' },
    ]),
});
