import type { Signature } from '../kernel/signature.ts';
import type { Damaged } from '../order/damaged.ts';
import type { Order } from '../order/order.ts';
import type { ApplicationContent } from '../rules/application-content.ts';
import type { EditionId } from '../rules/editions.ts';
import type { Finding } from '../rules/finding.ts';
import type { InspectedScan } from '../vocabulary/attachment.ts';
import type { CoordinationOrder } from './events.ts';
import type { ApplicationStatus } from './status.ts';

/** By whom it was signed last. */
export type Erratum = Signature & {
  readonly text: string;
  /** What was wrong, for the record. */
  readonly corrects: string;
  readonly findings: readonly Finding[];
};

/** An application as its events left it. `version` is that of its last commit. */
export type Application = {
  readonly id: string;
  readonly version: number;
  /** The last version at which there was something new to look at, where a reminder came after it. */
  readonly unchangedSince?: number;
  readonly status: ApplicationStatus;
  readonly applicant: string;
  readonly authority: string | null;
  readonly content: ApplicationContent;
  readonly edition: EditionId | null;
  readonly findings: readonly Finding[];
  readonly clockStartedOn: string | null;
  readonly provisional: boolean;
  readonly drafted: Signature;
  /** Everyone who wrote or submitted any version: none of them may decide it. */
  readonly writers: readonly string[];
  readonly submitted: Signature | null;
  /** When its authority was reminded of it, as it was submitted last; absent where it was not. */
  readonly remindedAt?: string;
  /** The content as last put before the authority, which sees no other, to tell a clerical correction from a changed message. */
  readonly submittedContent: ApplicationContent | null;
  /** What was found in its scans when they were put before the authority; absent where nothing was recorded. */
  readonly scans?: readonly InspectedScan[];
  readonly firstSignature: Signature | null;
  readonly decision:
    | (Signature & { readonly outcome: 'approved' | 'returned' | 'declined'; readonly reason: string })
    | null;
  readonly order: CoordinationOrder | null;
  readonly confirmedExemptions: readonly string[];
  readonly orders: readonly Order[];
  readonly closing: (Signature & { readonly reason: string }) | null;
  /** Why nothing was decided, as it was said afterwards, oldest first; absent where nothing was. */
  readonly explained?: readonly (Signature & { readonly reason: string })[];
  /** An erratum that a second officer has to sign; absent where none waits. */
  readonly pendingErratum?: Erratum;
  /** What those who got the message were told was wrong with it, oldest first; absent where nothing was. */
  readonly errata?: readonly (Erratum & { readonly signedBy: readonly string[] })[];
  readonly complaints: number;
  /** Absent where all of it can be read. */
  readonly damaged?: Damaged;
  readonly updatedAt: string;
};
