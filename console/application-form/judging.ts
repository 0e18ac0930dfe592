import { canonicalContent, materialChanges } from '../../lambda/domain/application/content-changes.ts';
import { judgeApplication } from '../../lambda/domain/application/judgement.ts';
import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import type { ApplicationContent } from '../../lambda/domain/rules/application-content.ts';
import type { Finding as Judged } from '../../lambda/domain/rules/finding.ts';
import { learnSome } from '../../lambda/domain/rules/sought/sought.ts';
import { Organisation } from '../../lambda/domain/vocabulary/organisation.ts';
import type { ApplicationCase, Finding, Me } from '../api/types.ts';
import { contentOf, fieldsOf } from './form.ts';

/** The content of a case as its form would send it. */
export const asSent = (content: ApplicationCase['content']): ApplicationContent => contentOf(fieldsOf(content));

/** Whether nothing that makes it another application has changed. */
export const isClerical = (before: ApplicationContent, after: ApplicationContent): boolean =>
  materialChanges(canonicalContent(before), canonicalContent(after)).length === 0;

type Facts = Pick<Me, 'organisation' | 'policy'> & {
  readonly calendar: Calendar;
  readonly register: ReadonlyMap<string, unknown>;
};

const told = ({ facts, ...rest }: Judged): Finding => (facts === undefined ? rest : { ...rest, facts });

/** What the service would find, were it submitted now. */
export const judgeLive = (content: ApplicationContent, countsFrom: string, facts: Facts): readonly Finding[] => {
  const { organisation, calendar, register, policy } = facts;
  const organisations = new Map([...register].map(([id, entry]) => [id, Organisation.parse(entry)]));
  const registry = { organisations, operators: new Map(), standingAuthorities: [], calendar };
  const judged = judgeApplication(organisation ?? '', content, countsFrom, { registry, policy });
  return (judged.ok ? judged.value.findings : (judged.error.findings ?? [])).map(told);
};

const readAtOnce = 8;

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Reads off the patterns of the rules what they need, a few at a time: else all would be read at the first look at a
 * text, and a phone would hang for it.
 */
export const readPatterns = async (): Promise<void> => {
  do await soon();
  while (learnSome(readAtOnce));
};
