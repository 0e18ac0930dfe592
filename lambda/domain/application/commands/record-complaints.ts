import { ComplaintsBody } from '../../kernel/bodies.ts';
import { recordComplaints as record } from '../../kernel/complaints.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, authority, onApplication } from '../command.ts';

export const recordComplaints = applicationCommand({
  type: 'record-complaints',
  name: { zh: '登记投诉', en: 'Record complaints' },
  who: authority,
  begins: ['application.complaints-recorded'],
  body: ComplaintsBody,
  // Counts add up: without a key a repeated request would be counted twice.
  http: { ...onApplication('complaints', 'Record complaints about the message'), key: 'required', version: 'optional' },
  guard: ({ orders }) => (orders.length > 0 ? null : refuse('nothing-sent', {}).error),
  decide: ({ orders }, given, context) => {
    const recorded = record(given, orders[0]?.issuedAt ?? null, context);
    return recorded.ok ? ok([{ type: 'application.complaints-recorded', ...recorded.value }]) : recorded;
  },
});
