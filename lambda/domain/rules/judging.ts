import type { EditionId } from './editions.ts';
import { applyExemptions } from './exemption.ts';
import type { Finding, Path } from './finding.ts';
import type { Rule, RuleContext, Subject } from './rule.ts';

/** The most a rule may say on a path: `block` leaves its findings as they are, `warn` softens them, `off` silences it. */
export type Cell = 'block' | 'warn' | 'off';

export type RuleRow = {
  readonly rule: Rule;
  readonly cells: Readonly<Record<Path, Readonly<Record<EditionId, Cell>>>>;
};

const judgeRow = ({ rule, cells }: RuleRow, subject: Subject, context: RuleContext): readonly Finding[] => {
  const cell = cells[context.path][context.edition.id];
  switch (cell) {
    case 'off':
      return [];
    case 'warn':
      return rule.judge(subject, context).map((finding) => ({ ...finding, severity: 'warn' }));
    case 'block':
      return rule.judge(subject, context);
    default: {
      const never: never = cell;
      return never;
    }
  }
};

const sortKey = ({ pointer, span, rule, severity, found, facts }: Finding): string => {
  const place = (offset: number) => String(offset).padStart(6, '0');
  const range = span ? place(span.start) + place(span.end) : '';
  return JSON.stringify([pointer, range, rule, severity, found, facts]);
};

const inReadingOrder = (findings: readonly Finding[]): readonly Finding[] => {
  if (findings.length < 2) return findings;
  return findings
    .map((finding) => ({ finding, key: sortKey(finding) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : Number(left.key > right.key)))
    .map(({ finding }) => finding);
};

/** Everything the rows have to say, ordered by where it stands in the application, whatever the order of the rows. */
export const judgeRows = (rows: readonly RuleRow[], subject: Subject, context: RuleContext): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const row of rows) findings.push(...judgeRow(row, subject, context));
  return inReadingOrder(applyExemptions(findings, subject.application?.content.exemptions ?? []));
};

/** The findings that refuse an application. */
export const blocks = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'block');
