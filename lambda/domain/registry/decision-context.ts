import type { Refusal } from '../kernel/refusal.ts';
import { editions } from '../rules/editions.ts';
import type { Path } from '../rules/finding.ts';
import type { Policy } from '../rules/policy.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Actor } from '../vocabulary/actor.ts';
import type { ScansKnown } from '../vocabulary/attachment.ts';
import type { RegistryFacts } from './facts.ts';
import type { PreparedMessage } from './prepared-message.ts';

/** What is known of scans that are brought, and of the first of them that does not count: its place among all, and why. */
export type ScansBrought = ScansKnown & {
  readonly refused?: { readonly index: number; readonly refusal: Refusal } | null;
};

/** All that a decision may know besides the command and the state. Nothing else enters. */
export type DecisionContext = {
  readonly actor: Actor;
  /** Canonical instant of the command. */
  readonly now: string;
  readonly registry: RegistryFacts;
  readonly policy: Policy;
  /** The case being decided and the version its commit will have: order ids derive from them. */
  readonly caseId: string;
  readonly nextVersion: number;
  /** Of commands that put scans before somebody; absent where nobody looked. */
  readonly scans?: ScansBrought;
  /**
   * Of commands that name a prepared message in one of its versions, as that version has it; null where it was not in force
   * then, or is not now. Absent where none is named.
   */
  readonly prepared?: PreparedMessage | null;
};

/** What the rules go by: no command, and so nobody who gives one. */
export type JudgingContext = {
  readonly registry: RegistryFacts;
  readonly scans?: Pick<ScansKnown, 'elsewhere'>;
  readonly policy: Pick<RuleContext, 'strictLeadTime' | 'eligibilityOverrides'> &
    RuleContext['proportions'] &
    Readonly<Pick<Policy, 'edition' | 'sendWindowAtMostInDays' | 'sendStartsWithinDays' | 'scansAtMost'>>;
};

export const ruleContextOf = ({ policy, registry, scans }: JudgingContext, path: Path): RuleContext => ({
  edition: editions[policy.edition],
  path,
  calendar: registry.calendar,
  strictLeadTime: policy.strictLeadTime,
  eligibilityOverrides: policy.eligibilityOverrides,
  proportions: {
    subscribersAtMost: policy.subscribersAtMost,
    phonesAtLeast: policy.phonesAtLeast,
    sendsPerDayAtMost: policy.sendsPerDayAtMost,
    quietHours: policy.quietHours,
  },
  scans: { atMost: policy.scansAtMost, elsewhere: scans?.elsewhere ?? new Map() },
  sendWindow: { atMostInDays: policy.sendWindowAtMostInDays, startsWithinDays: policy.sendStartsWithinDays },
});
