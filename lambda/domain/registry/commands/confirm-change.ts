import { RemarkBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { refuseBeside, refuseLeaving, refuseValue } from '../admit.ts';
import { onEntry, registryCommand } from '../command.ts';
import { refuseNothingProposed } from '../record.ts';
import { refuseContent } from '../refuse-content.ts';
import { changers } from '../whose.ts';

/** A change is in force once a second registrar has confirmed it. */
export const confirmChange = registryCommand({
  type: 'confirm-change',
  name: { zh: '确认变更', en: 'Confirm the change' },
  who: changers,
  begins: ['registry.change-confirmed'],
  body: RemarkBody,
  http: onEntry('confirm', 'Put a proposal of another registrar in force'),
  guard: (state, { subject }) =>
    refuseNothingProposed(state) ?? (state.proposal?.by === subject ? refuse('own-proposal', {}).error : null),
  /** What is confirmed must fit what is registered by then, however it stood when it was proposed. */
  decide: ({ proposal, current }, { reason }, { policy, registry }) => {
    const entry = proposal?.entry ?? null;
    const refusal =
      entry === null
        ? refuseLeaving(current, registry)
        : (refuseValue(entry, policy) ?? refuseBeside(entry, registry) ?? refuseContent(entry, { policy, registry }));
    return refusal === null ? ok([{ type: 'registry.change-confirmed', reason }]) : err(refusal);
  },
});
