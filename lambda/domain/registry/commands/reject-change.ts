import { RemarkBody } from '../../kernel/bodies.ts';
import { ok } from '../../vocabulary/result.ts';
import { onEntry, registrar, registryCommand } from '../command.ts';
import { refuseNothingProposed } from '../record.ts';

/** A proposal may be turned down by another registrar, or taken back by its own. */
export const rejectChange = registryCommand({
  type: 'reject-change',
  name: { zh: '否决', en: 'Turn down' },
  who: registrar,
  begins: ['registry.change-rejected'],
  body: RemarkBody,
  http: onEntry('reject', 'Turn a proposal down, or take one’s own back'),
  guard: refuseNothingProposed,
  decide: (_state, { reason }) => ok([{ type: 'registry.change-rejected', reason }]),
});
