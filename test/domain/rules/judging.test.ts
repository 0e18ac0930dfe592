import fc from 'fast-check';
import type { Finding, Path } from '../../../lambda/domain/rules/finding.ts';
import { blocks, type Cell, judgeRows, type RuleRow } from '../../../lambda/domain/rules/judging.ts';
import { application, context } from './subjects.ts';

const finding = (rule: string, pointer: string, start: number | null, severity: 'block' | 'warn'): Finding => ({
  rule,
  severity,
  citation: null,
  pointer,
  span: start === null ? null : { start, end: start + 1 },
  found: '',
  detail: '',
});

const row = (id: string, cell: Cell, findings: readonly Finding[]): RuleRow => {
  const cells = { 'order-31-2015': cell, 'draft-2020': cell };
  return {
    rule: { id, citations: { 'order-31-2015': null, 'draft-2020': null }, judge: () => findings },
    cells: { ordinary: cells, emergency: cells, exercise: cells },
  };
};

const severities = (cell: Cell, path: Path = 'ordinary') =>
  judgeRows(
    [row('a', cell, [finding('a', '/text', 0, 'block'), finding('a', '/text', 1, 'warn')])],
    application(),
    context('draft-2020', { path }),
  ).map(({ severity }) => severity);

describe('judging by a table of rules', () => {
  it.each<[Cell, string[]]>([
    ['block', ['block', 'warn']],
    ['warn', ['warn', 'warn']],
    ['off', []],
  ])('a cell %s lets a block and a warning through as %j', (cell, expected) => {
    expect(severities(cell)).toEqual(expected);
  });

  it('orders findings by place, by number and not by spelling', () => {
    const rows = [
      row('b', 'block', [finding('b', '/text', 10, 'warn'), finding('b', '/text', 9, 'warn')]),
      row('a', 'block', [finding('a', '/text', 10, 'warn'), finding('a', '/reason', null, 'block')]),
    ];
    const places = judgeRows(rows, application(), context()).map((it) => `${it.pointer} ${it.span?.start} ${it.rule}`);
    expect(places).toEqual(['/reason undefined a', '/text 9 b', '/text 10 a', '/text 10 b']);
  });

  it('does not depend on the order of the rules', () => {
    const anyFinding = fc.record({
      pointer: fc.constantFrom('', '/text', '/window'),
      start: fc.option(fc.nat(200)),
      severity: fc.constantFrom('block' as const, 'warn' as const),
    });
    const anyRow = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(anyFinding, { maxLength: 4 }));
    const shuffled = fc
      .array(anyRow, { maxLength: 6 })
      .map((rows) =>
        rows.map(([id, found]) =>
          row(
            id,
            'block',
            found.map((it) => finding(id, it.pointer, it.start, it.severity)),
          ),
        ),
      )
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(judgeRows(other, application(), context())).toEqual(judgeRows(rows, application(), context()));
      }),
    );
  });

  it('softens what a claimed exemption covers and nothing else', () => {
    const exemptions = [{ rule: 'content.link', title: '某某条例', number: '国令第1号', article: '第二条' }] as const;
    const rows = ['content.length', 'content.link'].map((id) => row(id, 'block', [finding(id, '/text', 0, 'block')]));
    const findings = judgeRows(rows, application({ exemptions: [...exemptions] }), context());
    expect(blocks(findings).map(({ rule }) => rule)).toEqual(['content.length']);
    expect(findings).toHaveLength(2);
  });
});
