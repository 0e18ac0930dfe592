import type { ApplicationStatus } from '../domain/application/status.ts';
import type { ApplicationCard } from '../domain/views/cards.ts';
import type { CaseFacts } from '../domain/views/case-facts.ts';

/** Rows of a bounded time; `partial` where there were more than are read at once. */
export type Rows<T> = { readonly rows: readonly T[]; readonly partial: boolean };

/** Days in Asia/Shanghai, both included. */
export type Span = { readonly from: string; readonly to: string };

/** What is counted over a time, from rows that each stand for one case: never from counters. */
export type Reports = {
  /** `scope`: an authority or a sender; null for everyone. */
  readonly facts: (counted: 'received' | 'sent', scope: string | null, span: Span) => Promise<Rows<CaseFacts>>;
  /** Applications of one authority in one status whose sending begins in a time. */
  readonly schedule: (authority: string, status: ApplicationStatus, span: Span) => Promise<Rows<ApplicationCard>>;
};
