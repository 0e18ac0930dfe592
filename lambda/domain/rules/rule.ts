import type { Calendar } from '../calendar/calendar.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import type { ApplicationContent } from './application-content.ts';
import type { Edition, EditionId } from './editions.ts';
import type { Citation, Finding, Path } from './finding.ts';
import type { Policy } from './policy.ts';
import type { Sought } from './sought/sought.ts';

/** Terms a person must look at; configurable data, not code. */
export type TermList = { readonly terms: readonly string[]; readonly citation: string };

/** What a rule may look at. Parts that are absent are not judged (a bare text has no applicant). */
export type Subject = {
  readonly text: string;
  /** The registered name of the sending agency and its aliases; absent when only a text is checked. */
  readonly sender?: { readonly name: string; readonly aliases: readonly string[] };
  /** Present when a whole application is judged. */
  readonly application?: {
    readonly content: ApplicationContent;
    readonly applicant: Organisation;
    /** The authority the application is addressed to. */
    readonly authority: Organisation | null;
    /** YYYY-MM-DD in Asia/Shanghai from which the lead time counts: the day of the complete application. */
    readonly submittedOn: string;
  };
};

export type RuleContext = {
  readonly edition: Edition;
  readonly path: Path;
  readonly calendar: Calendar;
  /** Count the send from the day after the n-th working day. */
  readonly strictLeadTime: boolean;
  /** Division codes whose city government may apply though its level says otherwise, or may not. */
  readonly eligibilityOverrides: Readonly<Record<string, boolean>>;
  /** How long a send may last, and how long after its submission it may at the latest begin: policy, not law. */
  readonly sendWindow: { readonly atMostInDays: number; readonly startsWithinDays: number };
  /** How many scans an application may carry (policy, not law), and in how many other cases each is, by SHA-256, as far as known. */
  readonly scans: { readonly atMost: number; readonly elsewhere: ReadonlyMap<string, number> };
  /** What volumes, frequencies and hours of a send are held against: policy, not law. */
  readonly proportions: Readonly<
    Pick<Policy, 'subscribersAtMost' | 'phonesAtLeast' | 'sendsPerDayAtMost' | 'quietHours'>
  >;
};

/** One rule, one file: its id, where it stands in each edition, and a pure judgement. */
export type Rule = {
  readonly id: string;
  /** null: the edition has no such rule. */
  readonly citations: Readonly<Record<EditionId, Citation | null>>;
  /** The part of a subject that it judges: where that is absent it is not asked. Left out, it always is. */
  readonly about?: 'sender' | 'application';
  /**
   * What a text has of which it can have something to say: one in which none of them can be met is passed over. Left out, no
   * text is. It says what `judge` would find anyway, and sooner.
   */
  readonly onlyWhere?: () => readonly Sought[];
  /** Every finding of this rule with its own severity; the table in index.ts can only soften it. */
  readonly judge: (subject: Subject, context: RuleContext) => readonly Finding[];
};
