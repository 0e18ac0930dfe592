import type { Unreadable } from '../domain/journal/remains.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { ActivityRow } from '../domain/views/activity-row.ts';
import type { CaseCard, PaperworkCard } from '../domain/views/cards.ts';
import type { CaseFacts } from '../domain/views/case-facts.ts';
import type { DueItem } from '../domain/views/due-item.ts';
import type { OrderRow } from '../domain/views/order-row.ts';
import type { RegistryRow } from '../domain/views/registry-row.ts';
import type { ScanUse } from '../domain/views/scan-use.ts';
import type { ListVersions } from './list-versions.ts';
import type { Journal, Views } from './ports.ts';

/** Everything the views hold of one case, computed from its state alone. */
export type CaseRows = {
  readonly card: CaseCard;
  /** Grows with every commit that changes the card; that of the card itself where only commits of the case do. */
  readonly version?: number;
  readonly paperwork: PaperworkCard | null;
  readonly dues: readonly DueItem[];
  /** Of a case that cannot be read whole: what else hangs on its card stays as it is. */
  readonly isPartial?: true;
  /** By which another case finds that it carries the same scans. */
  readonly scanUses: readonly ScanUse[];
};

/** `version` grows with every commit that can change the row. */
export type Counted<T> = { readonly row: T; readonly version: number };

/** What is to be written of one case; null where it has not changed. */
export type ChangedRows = {
  readonly caseId: string;
  readonly case: CaseRows | null;
  readonly orders: readonly { readonly row: OrderRow; readonly dues: readonly DueItem[] }[];
  /** What later decisions weigh. */
  readonly activity: Counted<ActivityRow> | null;
  /** What statistics count. */
  readonly facts: Counted<CaseFacts> | null;
};

/** The write side of the views. An older version never replaces a newer one, so any order of calls converges. */
export type ViewsWriter = {
  /** `anew`: rows that stand at the same version are written too, for a rebuild. */
  readonly putCase: (rows: ChangedRows, anew: boolean) => Promise<void>;
  readonly putRegistry: (row: RegistryRow) => Promise<void>;
};

export type ProjectorDeps = {
  readonly journal: Journal;
  readonly views: Pick<Views, 'applicationCardOf' | 'emergencyCardOf' | 'ordersOfCase'>;
  readonly onUnreadable: (where: Unreadable) => void;
  readonly writer: ViewsWriter;
  readonly lists: Pick<ListVersions, 'changed'>;
  readonly policy: Policy;
};
