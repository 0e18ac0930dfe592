import type { ApplicationStatus } from '../domain/application/status.ts';
import type { ApplicationCard } from '../domain/views/cards.ts';
import type { CaseFacts } from '../domain/views/case-facts.ts';
import type { DayOfScope } from '../domain/views/totals.ts';

/** Rows of a bounded time; `partial` where one of them cannot be read. */
export type Rows<T> = { readonly rows: readonly T[]; readonly partial: boolean };

/** Days in Asia/Shanghai, both included. */
export type Span = { readonly from: string; readonly to: string };

/** Days of a time in their order; `partial` where sums of one cannot be read. */
export type Days = { readonly days: readonly DayOfScope[]; readonly partial: boolean };

/** `leftOut`: rows of the page that cannot be read. */
export type FactsPage = {
  readonly rows: readonly CaseFacts[];
  readonly leftOut: number;
  readonly next: string | null;
};

/** What is counted over a time: as the sums of its days, or as rows that each stand for one case. */
export type Reports = {
  /** `scope`: an organisation, as authority and as sender; null for everyone. A day may stand there several times: it is the sum. */
  readonly totals: (scope: string | null, span: Span) => Promise<Days>;
  /** The same of what was reported, by place: see `placeContributionsOf`. */
  readonly places: (scope: string | null, span: Span) => Promise<Days>;
  /** Sums of the schedule by week, whose `date` is its Monday: see `weeksPlanned`. `scope`: an authority; null for all. */
  readonly planned: (scope: string | null, span: Span) => Promise<Days>;
  /** What officers wrote, by the names under which sums count it. */
  readonly reasons: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** `scope`: an authority or a sender; null for everyone. From day to day; `cursor`: null for the first page. */
  readonly facts: (
    counted: 'received' | 'sent',
    scope: string | null,
    span: Span,
    cursor: string | null,
  ) => Promise<FactsPage | 'invalid-cursor'>;
  /** Applications of one authority in one status whose sending begins in a time. */
  readonly schedule: (authority: string, status: ApplicationStatus, span: Span) => Promise<Rows<ApplicationCard>>;
};
