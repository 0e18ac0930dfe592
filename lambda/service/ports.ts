import type { Figures } from '../domain/application/figures.ts';
import type { Commit, StoredCommit } from '../domain/journal/commit.ts';
import type { EntryKind } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import type { RegistryFacts } from '../domain/registry/facts.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { BoardState } from '../domain/views/board.ts';
import type { ApplicationCard, CaseCard, EmergencyCard, PaperworkCard } from '../domain/views/cards.ts';
import type { DueItem } from '../domain/views/due-item.ts';
import type { OrderRow } from '../domain/views/order-row.ts';
import type { RegistryRow } from '../domain/views/registry-row.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import type { Contention } from './contention.ts';

/** The append-only journal: the system's only truth. */
export type Journal = {
  /**
   * All commits of a stream, oldest first, strongly consistent; empty when there is none. Those up to the version `after`
   * are known to whoever asks and may be left out.
   */
  readonly load: (stream: string, after?: number) => Promise<readonly Commit[]>;
  /** Writes one commit unless its version exists. One winner of every race. */
  readonly append: (commit: Commit) => Promise<'appended' | 'taken'>;
};

/** The same journal to the letter as it is stored, which its hashes are over: to be shown and proved, not decided on. */
export type Archive = { readonly stored: (stream: string) => Promise<readonly StoredCommit[]> };

/** SHA-256, lower-case hex, over the RFC 8785 canonical JSON of a value. */
export type Digest = (value: unknown) => string;

/** What an emergency says, as the key of the moment it was last sent at. */
export type Saying = {
  readonly digest: string;
  /** What was sent before this is long ago. */
  readonly since: string;
  /** Sent again knowingly, whatever stands there: `anything`; or one that is over, by the id of its case. null: nothing. */
  readonly over: { readonly caseId: string } | 'anything' | null;
};

/** What has been sent of late. It is no truth: rows may go, and then the same goes out a second time. */
export type SentLately = {
  /**
   * Writes the first commit of an emergency together with what it says, or neither: another case has said it since. Throws where
   * that cannot be told; the commit may have been written, or not.
   */
  readonly append: (commit: Commit, saying: Saying) => Promise<'appended' | 'taken' | { readonly caseId: string }>;
};

/** Carries orders to the operators' queues: FIFO, one entry an operator, deduplicated by the commit that ordered them. */
export type Publisher = { readonly publish: (orders: readonly Order[], commitHash: string) => Promise<void> };

export type Clock = () => string;

export type RegistryReader = {
  /** Facts at most a second old; waited for when they are older. */
  readonly facts: () => Promise<RegistryFacts>;
  /**
   * As much as an emergency of an organisation is decided on, at most a second old: the sender, what it may send on its own,
   * all operators and authorities, the calendar. null: of nobody's. How much is read does not grow with the register.
   */
  readonly factsOf: (organisation: string | null) => Promise<RegistryFacts>;
  /** The same in memory, refreshed behind the caller's back: the emergency path waits for nothing it has an answer to. */
  readonly factsAtHand: (organisation: string | null) => Promise<RegistryFacts>;
};

/** What the register was at one moment: all of it, as the journal has it. */
export type RegisterNow = {
  readonly facts: RegistryFacts;
  /**
   * Writes a commit that puts something in force, unless its version exists or anything else has come into force since that
   * moment. One winner of every race, whichever entries race.
   */
  readonly putInForce: Journal['append'];
};

/** The register for whoever changes it. */
export type Register = { readonly now: () => Promise<RegisterNow> };

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** `leftOut`: ids of entries whose rows cannot be read. Whoever decides must not take them for unregistered. */
export type RegistryPage = Page<RegistryRow> & { readonly leftOut: readonly string[] };

export type PageRequest = { readonly limit: number; readonly cursor: string | null };

/** Parts of the register that are found by key. */
export type RegistryList =
  | { readonly of: 'telecom-authorities' }
  | { readonly of: 'standing-authorities' | 'prepared-messages'; readonly organisation: string };

/** What is registered: all of a kind, a part in force, or one entry (a page of one, or of none). */
export type RegistryViews = {
  readonly registry: (kind: EntryKind, page: PageRequest) => Promise<RegistryPage | 'invalid-cursor'>;
  readonly listed: (list: RegistryList, page: PageRequest) => Promise<RegistryPage | 'invalid-cursor'>;
  readonly entry: (kind: EntryKind, id: string) => Promise<RegistryPage>;
  /** Ids of all standing authorities that the organisation has or once had, whatever became of their rows. */
  readonly standingOf: (organisation: string) => Promise<readonly string[]>;
};

/** Whose list: an organisation's own, an authority's, or everything of a kind (auditors). */
export type ListScope =
  | { readonly of: 'owner'; readonly organisation: string }
  | { readonly of: 'authority'; readonly organisation: string }
  | { readonly of: 'all' };

export type ListQuery = PageRequest & {
  readonly scope: ListScope;
  /** A status, or of applications one of the lists that they stand in besides (`ApplicationQueue`); null for all. */
  readonly status: string | null;
  /** `due`: what is due first; `recent`: the latest change first. */
  readonly order: 'due' | 'recent';
};

/** `path`: real ones or drills alone; null for both. */
export type BoardQuery = PageRequest & { readonly scope: ListScope; readonly path: EmergencyCard['path'] | null };

export type ScheduleQuery = PageRequest & { readonly scope: ListScope };

/** How many there are; `more` where there are more than are counted at once. */
export type Counted = { readonly count: number; readonly more: boolean };

/** The read side: rebuildable, eventually consistent. Cursors are opaque; a broken one is `null` = `InvalidCursor`. */
export type Views = {
  readonly cases: (kind: CaseCard['kind'], query: ListQuery) => Promise<Page<CaseCard> | 'invalid-cursor'>;
  /** Counts at most a thousand, in one Query whatever the table holds. */
  readonly countOf: (kind: CaseCard['kind'], query: Pick<ListQuery, 'scope' | 'status'>) => Promise<Counted>;
  /** Every emergency and drill in that state, the newest first. */
  readonly onBoard: (state: BoardState, query: BoardQuery) => Promise<Page<EmergencyCard> | 'invalid-cursor'>;
  readonly paperwork: (query: ListQuery) => Promise<Page<PaperworkCard> | 'invalid-cursor'>;
  /** Sends whose window touches a day, as they begin. A page may be short, or empty, and not the last. */
  readonly onSchedule: (day: string, query: ScheduleQuery) => Promise<Page<ApplicationCard> | 'invalid-cursor'>;
  /** The line of one case; null where there is none, or none that can be read. */
  readonly emergencyCardOf: (caseId: string) => Promise<EmergencyCard | null>;
  readonly applicationCardOf: (caseId: string) => Promise<ApplicationCard | null>;
  readonly ordersOfCase: (caseId: string) => Promise<readonly OrderRow[]>;
  readonly ordersOfOperator: (operator: string, page: PageRequest) => Promise<Page<OrderRow> | 'invalid-cursor'>;
  readonly registry: (kind: EntryKind, page: PageRequest) => Promise<RegistryPage | 'invalid-cursor'>;
  readonly listed: (list: RegistryList, page: PageRequest) => Promise<RegistryPage | 'invalid-cursor'>;
  /** Items of one kind due at or before an instant, oldest first. A page may be short, or empty, and not the last. */
  readonly due: (kind: DueItem['kind'], until: string, page: PageRequest) => Promise<Page<DueItem>>;
  readonly forgetDue: (item: DueItem) => Promise<void>;
};

export type FiguresQuestion = {
  readonly caseId: string;
  readonly sender: string;
  readonly authority: string | null;
  readonly divisions: readonly string[];
  readonly window: { readonly start: string; readonly end: string } | null;
  /** All that are one with the sender and with the authority today, for one has taken over from another; absent: they themselves alone. */
  readonly together?: { readonly senders: readonly string[]; readonly authorities: readonly string[] };
};

export type FiguresReader = { readonly figuresFor: (question: FiguresQuestion, now: string) => Promise<Figures> };

/** Which cases carry a scan, by SHA-256 of the file or of a picture in it; as far as the views have come. */
export type ScanUses = { readonly casesWith: (digest: string) => Promise<readonly string[]> };

/** What every command needs, whatever it decides. */
export type Deps = {
  readonly journal: Journal;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly registry: RegistryReader;
  readonly policy: Policy;
  /** As `contention` has it, where a host says nothing else. */
  readonly contention?: Contention;
};

/** Who asks for a command, and under which idempotency key. */
export type CommandMeta = {
  readonly actor: Actor;
  readonly commandId: string;
  /** What the key must always stand for; compared by digest. */
  readonly body: unknown;
  /** The version the sender looked at; null where a stale look does no harm. */
  readonly expectedVersion: number | null;
};
