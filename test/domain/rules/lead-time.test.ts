import type { EditionId } from '../../../lambda/domain/rules/editions.ts';
import { leadTime } from '../../../lambda/domain/rules/lead-time.ts';
import { application, context } from './subjects.ts';

const judge = (submittedOn: string, start: string, edition: EditionId = 'draft-2020', strictLeadTime = false) =>
  leadTime.judge(
    application({ window: { start, end: '2030-01-01T00:00:00Z' } }, { submittedOn }),
    context(edition, { strictLeadTime }),
  );

describe('the lead time of an ordinary send', () => {
  it.each<[EditionId, boolean, string, number]>([
    ['draft-2020', false, '2025-06-26T23:59:59+08:00', 1],
    ['draft-2020', false, '2025-06-27T00:00:00+08:00', 0],
    ['draft-2020', false, '2025-06-26T16:00:00Z', 0],
    ['draft-2020', false, '2025-06-26T15:59:59Z', 1],
    ['draft-2020', true, '2025-06-27T23:59:59+08:00', 1],
    ['draft-2020', true, '2025-06-28T00:00:00+08:00', 0],
    ['order-31-2015', false, '2025-06-19T23:59:59+08:00', 1],
    ['order-31-2015', false, '2025-06-20T00:00:00+08:00', 0],
  ])('%s, strict %s, submitted on 2025-06-06, sent at %s: %i findings', (edition, strict, start, count) => {
    expect(judge('2025-06-06', start, edition, strict)).toHaveLength(count);
  });

  it('names the earliest lawful date', () => {
    const [finding] = judge('2025-09-26', '2025-10-15T08:00:00+08:00');
    expect(finding).toMatchObject({
      severity: 'block',
      pointer: '/window/start',
      facts: { kind: 'early', earliest: '2025-10-23', requiredInWorkingDays: 15, provisional: false, satisfied: false },
    });
  });

  it('leaves the send time to another rule where there is none', () => {
    const { application: whole, ...text } = application();
    if (!whole) throw new Error('an application was made');
    expect(leadTime.judge({ ...text, application: { ...whole, content: { text: '' } } }, context())).toEqual([]);
  });
});

describe('the lead time before a notice is published', () => {
  it.each([
    ['too early under any notice', '2026-12-29T12:00:00+08:00', [{ severity: 'block', facts: { satisfied: false } }]],
    [
      'open until the notice is known',
      '2026-12-30T12:00:00+08:00',
      [{ severity: 'block', facts: { satisfied: false } }],
    ],
    ['a day short of safe', '2027-01-07T12:00:00+08:00', [{ severity: 'block', facts: { satisfied: false } }]],
    [
      'safe, and said to be provisional',
      '2027-01-08T12:00:00+08:00',
      [{ severity: 'warn', facts: { satisfied: true } }],
    ],
  ])('%s: %s', (_, start, expected) => {
    const findings = judge('2026-12-11', start);
    expect(findings).toMatchObject(expected);
    expect(findings[0]?.facts).toMatchObject({ provisional: true, earliest: '2027-01-08', years: ['2027'] });
  });

  it('blocks where not even the festivals of the year are known', () => {
    const findings = judge('2045-03-01', '2045-06-01T00:00:00Z');
    expect(findings).toMatchObject([{ severity: 'block', facts: { reason: 'calendar-not-published' } }]);
  });
});
