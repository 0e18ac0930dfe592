import { NoBody } from '../../kernel/bodies.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, system } from '../command.ts';

/** All operators have accepted. */
export const markDispatched = applicationCommand({
  type: 'mark-dispatched',
  name: { zh: '已下达运营商', en: 'Note that all have it' },
  who: system,
  begins: ['application.dispatched'],
  body: NoBody,
  http: null,
  decide: () => ok([{ type: 'application.dispatched' }]),
});
