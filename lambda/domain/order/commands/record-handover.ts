import * as z from 'zod';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { orderCommand, system } from '../command.ts';

/** The operator answered 2xx to the signed order. */
export const recordHandover = orderCommand({
  type: 'record-handover',
  name: { zh: '记录指令送达', en: 'Note that it was handed over' },
  who: system,
  begins: ['order.handed-over'],
  body: lazily(() => z.strictObject({ httpStatus: z.int(), jwsDigest: z.string() })),
  http: null,
  decide: (_state, { httpStatus, jwsDigest }) => ok([{ type: 'order.handed-over', httpStatus, jwsDigest }]),
});
