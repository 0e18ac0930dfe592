import { ComplaintsBody } from '../../kernel/bodies.ts';
import { recordComplaints as record } from '../../kernel/complaints.ts';
import { ok } from '../../vocabulary/result.ts';
import { afterwards, emergencyCommand, officer, refuseUnsent } from '../command.ts';

export const recordComplaints = emergencyCommand({
  type: 'record-complaints',
  name: { zh: '登记投诉', en: 'Record complaints' },
  who: officer,
  begins: ['emergency.complaints-recorded'],
  body: ComplaintsBody,
  // Counts add up: without a key a repeated request would be counted twice.
  http: { ...afterwards('complaints', 'Record complaints about the message'), key: 'required', version: 'optional' },
  guard: refuseUnsent,
  decide: ({ sentAt }, given, context) => {
    const recorded = record(given, sentAt, context);
    return recorded.ok ? ok([{ type: 'emergency.complaints-recorded', ...recorded.value }]) : recorded;
  },
});
