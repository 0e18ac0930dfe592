import type { PaperworkLine } from '../../console/api/types.ts';
import { overdueByOrganisation } from '../../console/features/paperwork/overdue-by-organisation.ts';

const line = (caseId: string, organisation: string, day: string, overdue = true): PaperworkLine => ({
  caseId,
  version: 1,
  organisation,
  authority: 'gd-comms',
  text: '请立即转移。',
  status: 'due',
  openedAt: '2026-05-06T01:00:00.000Z',
  dueOn: day,
  dueAt: `${day}T16:00:00.000Z`,
  dueInWorkingDays: 3,
  dueBasis: 'policy',
  provisional: false,
  filedAt: null,
  reviewedAt: null,
  reminders: null,
  overdue,
  daysOverdue: 0,
});

describe('overdue paperwork by department', () => {
  it('counts what is late of each, names its oldest, and puts the longest overdue first', () => {
    const late = overdueByOrganisation([
      line('e-1', 'sz-government', '2026-05-12'),
      line('e-2', 'gd-emergency', '2026-05-14'),
      line('e-3', 'gd-emergency', '2026-05-11'),
      line('e-4', 'sz-government', '2026-05-01', false),
    ]);
    expect(late.map(({ organisation, count, oldest }) => [organisation, count, oldest.caseId])).toEqual([
      ['gd-emergency', 2, 'e-3'],
      ['sz-government', 1, 'e-1'],
    ]);
  });

  it('names nobody where nothing is late', () => {
    expect(overdueByOrganisation([line('e-1', 'gd-emergency', '2026-05-20', false)])).toEqual([]);
  });
});
