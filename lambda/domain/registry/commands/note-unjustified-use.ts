import * as z from 'zod';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { registryCommand } from '../command.ts';
import { UnjustifiedUse } from '../events.ts';

/** A review found that this standing authority was used without need; only a review leads here. */
export const noteUnjustifiedUse = registryCommand({
  type: 'note-unjustified-use',
  name: { zh: '记录不当使用', en: 'Note an unjustified use' },
  who: { roles: ['system'], side: 'registry' },
  begins: ['registry.unjustified-use-noted'],
  body: lazily(() => z.strictObject({ use: UnjustifiedUse })),
  http: null,
  decide: (_state, { use }) => ok([{ type: 'registry.unjustified-use-noted', ...use }]),
});
