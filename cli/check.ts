import * as z from 'zod';
import { createCalendar } from '../lambda/domain/calendar/calendar.ts';
import { measureText } from '../lambda/domain/rules/content-length.ts';
import { defaultPolicy } from '../lambda/domain/rules/default-policy.ts';
import { defaultEdition, type EditionId, editionIds, editions } from '../lambda/domain/rules/editions.ts';
import type { Finding, Severity } from '../lambda/domain/rules/finding.ts';
import { judge } from '../lambda/domain/rules/index.ts';
import type { RuleContext, Subject } from '../lambda/domain/rules/rule.ts';
import { err, ok } from '../lambda/domain/vocabulary/result.ts';
import { sayFindingInChinese } from '../lambda/words/say-finding.ts';
import { textFindingWords } from '../lambda/words/text-finding-words.ts';
import type { LineAnswer, Saying } from './json-lines.ts';

const Question = z.strictObject({
  text: z.string(),
  senderName: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).optional(),
  edition: z.enum(editionIds).optional(),
});
type Question = z.infer<typeof Question>;

/** A bare text has no dates, so no notice is needed to judge it. */
const calendar = createCalendar([]);

const contextBy = (edition: EditionId): RuleContext => ({
  edition: editions[edition],
  path: 'ordinary',
  calendar,
  strictLeadTime: false,
  eligibilityOverrides: {},
  scans: { atMost: defaultPolicy.scansAtMost, elsewhere: new Map() },
  proportions: defaultPolicy,
  sendWindow: { atMostInDays: 31, startsWithinDays: 366 },
});

const contexts = new Map(editionIds.map((edition): [EditionId, RuleContext] => [edition, contextBy(edition)]));

const contextOf = ({ edition = defaultEdition }: Question): RuleContext => contexts.get(edition) ?? contextBy(edition);

const subjectOf = ({ text, senderName, aliases = [] }: Question): Subject =>
  senderName === undefined ? { text } : { text, sender: { name: senderName, aliases } };

type Shown = {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly detail: string;
};
type Checked = { readonly units: number; readonly segments: number; readonly findings: readonly Shown[] };

/** Something the text lacks is shown at its end, where it could be added. */
const shown = (finding: Finding, { text }: Question): Shown => ({
  rule: finding.rule,
  severity: finding.severity,
  start: finding.span?.start ?? text.length,
  end: finding.span?.end ?? text.length,
  found: finding.found,
  detail: sayFindingInChinese(textFindingWords, finding),
});

const explain = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `/${path.join('/')}: ${message}`).join('; ');

/** One line of `cli check`: judges a bare text by the content rules of an edition, on the ordinary path. */
export const check: LineAnswer<Checked> = (line) => {
  const parsed = Question.safeParse(line);
  if (!parsed.success) return err({ error: 'invalid-line', detail: explain(parsed.error) });
  const question = parsed.data;
  const findings = judge(subjectOf(question), contextOf(question));
  return ok({ ...measureText(question.text), findings: findings.map((finding) => shown(finding, question)) });
};

/** What JSON.stringify makes of it, in less time: most of a run over many texts went there. */
export const sayChecked: Saying<Checked> = ({ units, segments, findings }, { plain, quoted, quotedAgain }) => {
  plain('{"units":');
  plain(String(units));
  plain(',"segments":');
  plain(String(segments));
  plain(',"findings":[');
  let before = '{"rule":"';
  for (const { rule, severity, start, end, found, detail } of findings) {
    plain(before);
    plain(rule);
    plain('","severity":"');
    plain(severity);
    plain('","start":');
    plain(String(start));
    plain(',"end":');
    plain(String(end));
    plain(',"found":');
    quoted(found);
    plain(',"detail":');
    quotedAgain(detail);
    before = '},{"rule":"';
  }
  plain(findings.length === 0 ? ']}' : '}]}');
};
