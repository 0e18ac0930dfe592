import type { ApplicationCard } from '../../console/api/types.ts';

/** An application as lists name it, newly submitted to the authority unless `changes` say otherwise. */
export const applicationCard = (changes: Partial<ApplicationCard> = {}): ApplicationCard => ({
  kind: 'application',
  caseId: 'a-0123456789abcdef0123456789',
  version: 1,
  status: 'submitted',
  applicant: 'gd-emergency',
  authority: 'gd-comms',
  text: '人口普查现已开始。',
  divisions: ['440000'],
  window: null,
  volumeEstimate: null,
  warnings: 0,
  provisional: false,
  clockStartedOn: null,
  submittedAt: null,
  decidedAt: null,
  dueAt: '2026-05-06T01:00:00.000Z',
  updatedAt: '2026-05-06T01:00:00.000Z',
  ...changes,
});
