import * as z from 'zod';

/** THE table of what people are told of. */
export const noticeKinds = [
  'emergency-awaits',
  'emergency-escalated',
  'emergency-refused',
  'application-undecided',
  'application-returned',
  'application-approved',
  'application-declined',
  'application-lapsed',
  'lapse-explained',
  'reason-owed',
  'message-halted',
  'message-corrected',
  'erratum-waits',
  'paperwork-due',
  'paperwork-overdue',
  'paperwork-returned',
  'operator-silent',
  'proposal-waits',
] as const;
export const NoticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Kinds of what waits for a duty officer: they go by every channel wherever this runs, and no choice is looked for. */
export const neverChosen: readonly NoticeKind[] = ['emergency-awaits', 'emergency-escalated'];
