import { isBefore } from '../../calendar/instant.ts';
import { NoBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { nationalAuthority } from '../../rules/competent-authority.ts';
import { ok } from '../../vocabulary/result.ts';
import { escalationAt } from '../awaiting.ts';
import { emergencyCommand, system } from '../command.ts';

/** Lets the national authority see and confirm what nobody has confirmed. Its own emergencies go no higher. */
export const escalate = emergencyCommand({
  type: 'escalate-emergency',
  name: { zh: '提请国家主管机构确认', en: 'Ask the national authority' },
  who: system,
  begins: ['emergency.escalated'],
  body: NoBody,
  http: null,
  decide: (state, _given, { now, policy, registry }) => {
    const due = escalationAt(state, policy);
    const national = nationalAuthority([...registry.organisations.values()]);
    const isDue = due !== null && !isBefore(now, due);
    return isDue && national !== null && national.id !== state.authority
      ? ok([{ type: 'emergency.escalated', authority: national.id }])
      : refuse('no-reminder-due', {});
  },
});
