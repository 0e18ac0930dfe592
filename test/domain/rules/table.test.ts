import fc from 'fast-check';
import type { EditionId } from '../../../lambda/domain/rules/editions.ts';
import type { Path } from '../../../lambda/domain/rules/finding.ts';
import { type Cell, judge, ruleTable } from '../../../lambda/domain/rules/index.ts';
import { judgeRows } from '../../../lambda/domain/rules/judging.ts';
import type { RuleContext, Subject } from '../../../lambda/domain/rules/rule.ts';
import { application, context, organisation } from './subjects.ts';

/** Breaks every rule that one application can break at once; the classification is left to the case. */
const worst = (classification: 'work-publicity' | 'commercial'): Subject =>
  application(
    {
      text: `内部消息速转，城市创建工作取得显著成效，限时优惠促销，6月1日气温936℃，{{x}}\u200b，详见 www.example.com ${'。'.repeat(70)}`,
      reason: '',
      divisions: ['450000', '449900'],
      sendingAgency: '某某单位',
      window: { start: '2025-06-09T03:00:00+08:00', end: '2025-06-09T02:00:00+08:00' },
      volumeEstimate: 1,
      classification,
      furtherScans: Array.from({ length: 2 }, () => ({
        name: '同.pdf',
        mediaType: 'application/pdf',
        sizeInBytes: 1,
        sha256: 'b'.repeat(64),
      })),
      exemptions: [{ rule: 'content.contact-phone', title: '某某条例', number: '国令第1号', article: '第二条' }],
    },
    { applicant: organisation('company', 'county', '440306'), authority: null },
  );

const unclaimed = (subject: Subject): Subject => {
  if (!subject.application) return subject;
  const { exemptions: _, ...content } = subject.application.content;
  return { ...subject, application: { ...subject.application, content } };
};

const worstSeverity = (rule: string, its: RuleContext): Cell => {
  const subjects = [worst('work-publicity'), worst('commercial'), unclaimed(worst('commercial'))];
  const found = subjects.flatMap((subject) => judge(subject, its)).filter((finding) => finding.rule === rule);
  if (found.length === 0) return 'off';
  return found.some((finding) => finding.severity === 'block') ? 'block' : 'warn';
};

type Row = [rule: string, draft: Cell, order31: Cell, draftUrgent: Cell, order31Urgent: Cell];

const expected: readonly Row[] = [
  ['applicant.eligibility', 'block', 'block', 'off', 'off'],
  ['authority.competent', 'block', 'block', 'off', 'off'],
  ['scope.jurisdiction', 'block', 'block', 'off', 'off'],
  ['scope.division', 'block', 'block', 'off', 'off'],
  ['application.scans', 'block', 'block', 'off', 'off'],
  ['sending-agency.registered', 'warn', 'warn', 'off', 'off'],
  ['window.valid', 'block', 'block', 'off', 'off'],
  ['lead-time', 'block', 'block', 'off', 'off'],
  ['classification.work-publicity', 'block', 'off', 'off', 'off'],
  ['classification.commercial', 'block', 'block', 'off', 'off'],
  ['exemption.basis', 'warn', 'off', 'off', 'off'],
  ['content.length', 'block', 'off', 'warn', 'off'],
  ['content.sender-name', 'block', 'off', 'warn', 'off'],
  ['content.contact-phone', 'block', 'off', 'warn', 'off'],
  ['content.link', 'block', 'off', 'warn', 'off'],
  ['content.prohibited', 'warn', 'warn', 'warn', 'warn'],
  ['content.work-publicity', 'warn', 'off', 'warn', 'off'],
  ['content.commercial', 'warn', 'warn', 'warn', 'warn'],
  ['content.hidden', 'block', 'block', 'warn', 'warn'],
  ['content.unfinished', 'warn', 'warn', 'warn', 'warn'],
  ['content.figure', 'warn', 'warn', 'warn', 'warn'],
  ['content.day', 'warn', 'warn', 'off', 'off'],
  ['volume.proportion', 'warn', 'warn', 'off', 'off'],
  ['window.hours', 'warn', 'warn', 'off', 'off'],
];

const cells = expected.flatMap(([rule, draft, order31, draftUrgent, order31Urgent]) => {
  const at = (path: Path, edition: EditionId, cell: Cell) => [rule, path, edition, cell] as const;
  return [
    at('ordinary', 'draft-2020', draft),
    at('ordinary', 'order-31-2015', order31),
    at('emergency', 'draft-2020', draftUrgent),
    at('emergency', 'order-31-2015', order31Urgent),
    at('exercise', 'draft-2020', draftUrgent),
    at('exercise', 'order-31-2015', order31Urgent),
  ];
});

describe('the table of rules', () => {
  it.each(cells)('%s on the %s path of %s: %s', (rule, path, edition, cell) => {
    expect(worstSeverity(rule, context(edition, { path }))).toBe(cell);
  });

  it.each<[Path, EditionId, Cell]>([
    ['ordinary', 'draft-2020', 'block'],
    ['ordinary', 'order-31-2015', 'block'],
    ['emergency', 'draft-2020', 'off'],
    ['emergency', 'order-31-2015', 'off'],
    ['exercise', 'draft-2020', 'off'],
    ['exercise', 'order-31-2015', 'off'],
  ])('application.fields on the %s path of %s: %s', (path, edition, cell) => {
    const { application: whole } = application();
    if (!whole) throw new Error('an application was made');
    const bare = { text: '', application: { ...whole, content: { text: '' } } };
    const found = judge(bare, context(edition, { path })).filter((finding) => finding.rule === 'application.fields');
    expect(found.some((finding) => finding.severity === 'block')).toBe(cell === 'block');
  });

  it('is complete: every rule has its expectation here and an id of its own', () => {
    const ids = ruleTable.map(({ rule }) => rule.id);
    expect(ids.toSorted()).toEqual(['application.fields', ...expected.map(([rule]) => rule)].toSorted());
  });

  it('silences a rule exactly where the edition has no such article', () => {
    const ordinary = ruleTable.flatMap(({ rule, cells: its }) =>
      (['order-31-2015', 'draft-2020'] as const).map((edition) => ({
        cited: rule.citations[edition] !== null,
        on: its.ordinary[edition] !== 'off',
      })),
    );
    expect(ordinary.filter(({ cited, on }) => cited !== on)).toEqual([]);
  });

  it('has nothing against a sound application', () => {
    expect(judge(application(), context())).toEqual([]);
  });

  it('gives the same findings whatever the order of its rules', () => {
    const anyCase = fc.record({
      rows: fc.shuffledSubarray([...ruleTable], { minLength: ruleTable.length }),
      classification: fc.constantFrom('work-publicity' as const, 'commercial' as const),
      edition: fc.constantFrom('draft-2020' as const, 'order-31-2015' as const),
      path: fc.constantFrom('ordinary' as const, 'emergency' as const, 'exercise' as const),
    });
    fc.assert(
      fc.property(anyCase, ({ rows, classification, edition, path }) => {
        const its = context(edition, { path });
        expect(judgeRows(rows, worst(classification), its)).toEqual(judge(worst(classification), its));
      }),
    );
  });

  it('never blocks an emergency or an exercise, whatever is in the text', () => {
    const path = fc.constantFrom('emergency' as const, 'exercise' as const);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), path, (text, its) => {
        const subject = { ...worst('commercial'), text };
        expect(judge(subject, context('draft-2020', { path: its })).filter((it) => it.severity === 'block')).toEqual(
          [],
        );
      }),
    );
  });
});
