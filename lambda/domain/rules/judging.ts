import type { EditionId } from './editions.ts';
import { applyExemptions } from './exemption.ts';
import type { Finding, Path } from './finding.ts';
import { normaliseText } from './normalised-text.ts';
import type { Rule, RuleContext, Subject } from './rule.ts';
import { mayMeetAny, mayPassOver, type Sought } from './sought/sought.ts';

/** The most a rule may say on a path: `block` leaves its findings as they are, `warn` softens them, `off` silences it. */
export type Cell = 'block' | 'warn' | 'off';

export type RuleRow = {
  readonly rule: Rule;
  readonly cells: Readonly<Record<Path, Readonly<Record<EditionId, Cell>>>>;
};

/** A rule that has a say, and what it needs of a text to have one. */
type Asked = {
  readonly rule: Rule;
  readonly isSoftened: boolean;
  readonly onlyWhere: readonly Sought[] | undefined;
};

const askedOn = (rows: readonly RuleRow[], path: Path, edition: EditionId): readonly Asked[] =>
  rows.flatMap(({ rule, cells }) => {
    const cell = cells[path][edition];
    switch (cell) {
      case 'off':
        return [];
      case 'warn':
      case 'block':
        return [{ rule, isSoftened: cell === 'warn', onlyWhere: rule.onlyWhere?.() }];
      default: {
        const never: never = cell;
        return never;
      }
    }
  });

/** Who is asked of a subject with some of the parts that rules are about. */
type Parts = { readonly application: boolean; readonly sender: boolean };
type Asking = Parts & { readonly path: Path; readonly edition: EditionId; readonly asked: readonly Asked[] };

const isAsked = ({ rule: { about } }: Asked, parts: Parts): boolean =>
  about === undefined || parts[about] || !mayPassOver();

const askings = new WeakMap<readonly RuleRow[], Asking[]>();

/** Whom to ask is the same for every subject of a kind, so it is read off the rows once. */
const askedOf = (
  rows: readonly RuleRow[],
  { application, sender }: Subject,
  { path, edition: { id } }: RuleContext,
) => {
  const known = askings.get(rows) ?? [];
  const [withApplication, withSender] = [application !== undefined, sender !== undefined];
  for (const asking of known)
    if (
      asking.application === withApplication &&
      asking.sender === withSender &&
      asking.path === path &&
      asking.edition === id
    )
      return asking.asked;
  const parts = { application: withApplication, sender: withSender };
  const asked = askedOn(rows, path, id).filter((one) => isAsked(one, parts));
  if (mayPassOver()) askings.set(rows, [...known, { ...parts, path, edition: id, asked }]);
  return asked;
};

const asWarning = (finding: Finding): Finding =>
  finding.severity === 'warn' ? finding : { ...finding, severity: 'warn' };

const tieOf = ({ found, facts }: Finding): string => JSON.stringify([found, facts]);
const compared = <T extends string | number>(left: T, right: T): number => (left < right ? -1 : Number(left > right));

/** By where they stand: what stands nowhere in its part comes first. */
const inReadingOrder = (left: Finding, right: Finding): number =>
  compared(left.pointer, right.pointer) ||
  compared(left.span?.start ?? -1, right.span?.start ?? -1) ||
  compared(left.span?.end ?? -1, right.span?.end ?? -1) ||
  compared(left.rule, right.rule) ||
  compared(left.severity, right.severity) ||
  compared(tieOf(left), tieOf(right));

const isInOrder = (findings: readonly Finding[]): boolean => {
  let before: Finding | undefined;
  for (const finding of findings) {
    if (before !== undefined && inReadingOrder(before, finding) > 0) return false;
    before = finding;
  }
  return true;
};

/** Everything the rows have to say, ordered by where it stands in the application, whatever the order of the rows. */
export const judgeRows = (rows: readonly RuleRow[], subject: Subject, context: RuleContext): readonly Finding[] => {
  const reading = normaliseText(subject.text);
  const findings: Finding[] = [];
  for (const { rule, isSoftened, onlyWhere } of askedOf(rows, subject, context)) {
    if (onlyWhere !== undefined && !mayMeetAny(reading, onlyWhere)) continue;
    for (const finding of rule.judge(subject, context)) findings.push(isSoftened ? asWarning(finding) : finding);
  }
  const exemptions = subject.application?.content.exemptions;
  const judged = exemptions === undefined ? findings : applyExemptions(findings, exemptions);
  return isInOrder(judged) ? judged : judged.toSorted(inReadingOrder);
};

/** The findings that refuse an application. */
export const blocks = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'block');
