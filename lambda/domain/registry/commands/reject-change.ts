import { RemarkBody } from '../../kernel/bodies.ts';
import { ok } from '../../vocabulary/result.ts';
import { onEntry, registryCommand } from '../command.ts';
import { refuseNothingProposed } from '../record.ts';
import { changers } from '../whose.ts';

/** A proposal may be turned down by another registrar, or taken back by its own. */
export const rejectChange = registryCommand({
  type: 'reject-change',
  name: { zh: '否决', en: 'Turn down' },
  who: changers,
  begins: ['registry.change-rejected'],
  body: RemarkBody,
  http: onEntry('reject', 'Turn a proposal down, or take one’s own back'),
  guard: refuseNothingProposed,
  decide: (_state, { reason }) => ok([{ type: 'registry.change-rejected', reason }]),
});
