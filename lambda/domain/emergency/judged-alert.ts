import { findHidden } from '../rules/content-hidden.ts';
import { measureText } from '../rules/content-length.ts';
import type { Finding, Path } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';
import { judge } from '../rules/index.ts';
import type { Policy } from '../rules/policy.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Alert } from './alert.ts';
import { areaFindings } from './area-findings.ts';
import { oddTimes } from './odd-times.ts';
import { otherPhoneTexts, phoneText, wordsOf } from './phone-text.ts';
import { saidAgainstFields } from './said-against-fields.ts';
import { divisionFindings } from './undeliverable.ts';

type UrgentPath = Exclude<Path, 'ordinary'>;
type Names = { readonly name: string; readonly aliases: readonly string[] };

/** Who judges, and by what: `registered` is the sender as the register knows it, if it does. */
export type AlertContext = {
  readonly path: UrgentPath;
  readonly registered: Names | undefined;
  readonly rules: RuleContext;
  readonly now: string;
  readonly policy: Pick<Policy, 'alertMessagesAtMost'>;
};

/** What the rule table says of the words as they are delivered, but for the 70 characters, which no alert is limited to. Spans refer to `wordsOf` them. */
export const judgeWords = (
  alert: Pick<Alert, 'text' | 'instruction' | 'issuer'>,
  { registered, rules }: Pick<AlertContext, 'registered' | 'rules'>,
): readonly Finding[] => {
  const aliases = registered === undefined ? [] : [registered.name, ...registered.aliases];
  const found = judge({ text: wordsOf(alert), sender: { name: alert.issuer, aliases } }, rules);
  return found.filter(({ rule }) => rule !== 'content.length');
};

type Further = {
  readonly otherLanguages?: readonly { readonly text: string; readonly instruction?: string | undefined }[] | undefined;
};

/** Of a text in another language: what is no matter of a language. */
const inAnyLanguage: readonly string[] = ['content.link', 'content.hidden', 'content.unfinished'];

/** Links, what nobody sees and what was left unfinished in further languages. Spans refer to `wordsOf` each. */
export const judgeOtherLanguages = (
  { otherLanguages = [] }: Further,
  { rules }: Pick<AlertContext, 'rules'>,
): readonly Finding[] =>
  otherLanguages.flatMap(({ text, instruction = '' }, index) =>
    judge({ text: wordsOf({ text, instruction }) }, rules)
      .filter(({ rule }) => inAnyLanguage.includes(rule))
      .map((finding) => ({ ...finding, pointer: `/otherLanguages/${index}${finding.pointer}` })),
  );

/** Each text of an alert, as it arrives, that takes more messages than policy lets go unconfirmed. */
const tooLong = (
  alert: Alert,
  { path, policy: { alertMessagesAtMost: most } }: Pick<AlertContext, 'path' | 'policy'>,
): readonly Finding[] => {
  if (most === null) return [];
  const { otherLanguages = [] } = otherPhoneTexts(alert, path);
  const texts = [
    { kind: 'first', language: '', pointer: '/text', text: phoneText(alert, path) } as const,
    ...otherLanguages.map(
      ({ language, text }, index) =>
        ({ kind: 'further', language, pointer: `/otherLanguages/${index}/text`, text }) as const,
    ),
  ];
  return texts.flatMap(({ kind, language, pointer, text }) => {
    const { segments } = measureText(text);
    const at = { severity: 'warn', citation: null, pointer, span: null, found: '' } as const;
    return segments <= most ? [] : [findingOf('alert.length', at, { kind, language, segments, most })];
  });
};

/** An issuer that is not the sender by any registered name: people could take the message for another agency's. */
const foreignIssuer = ({ issuer }: Alert, sender: Names | undefined): readonly Finding[] => {
  if (sender === undefined || issuer === sender.name || sender.aliases.includes(issuer)) return [];
  const at = { severity: 'warn', citation: null, pointer: '/issuer', span: null, found: issuer } as const;
  return [findingOf('alert.issuer', at, { registered: sender.name })];
};

/** What nobody can see in what is written besides the words that are delivered. */
const hiddenBesides = ({ issuer, eventType, plan }: Alert): readonly Finding[] => {
  const weight = { severity: 'warn', citation: null } as const;
  const written = [
    ['/issuer', issuer],
    ['/eventType', eventType],
    ['/plan/title', plan?.title ?? ''],
    ['/plan/number', plan?.number ?? ''],
  ] as const;
  return written.flatMap(([pointer, text]) => findHidden(text, pointer, weight));
};

/** All that is to be said of an alert, of its words and of its fields; `alert.drill` and `alert.length` alone of it ask the duty officer first. */
export const judgeAlert = (alert: Alert, context: AlertContext): readonly Finding[] => [
  ...judgeWords(alert, context),
  ...judgeOtherLanguages(alert, context),
  ...tooLong(alert, context),
  ...foreignIssuer(alert, context.registered),
  ...hiddenBesides(alert),
  ...divisionFindings(alert),
  ...areaFindings(alert),
  ...saidAgainstFields(alert, context.path),
  ...oddTimes(alert, context.now),
];
