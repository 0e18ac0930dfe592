import { judgeApplication } from '../domain/application/judgement.ts';
import { shanghaiDate } from '../domain/calendar/instant.ts';
import {
  missingYears,
  type ProvisionalDate,
  provisionalEarliestSend,
  provisionalLatestSubmission,
} from '../domain/calendar/provisional.ts';
import type { Refusal } from '../domain/kernel/refusal.ts';
import { type DecisionContext, ruleContextOf } from '../domain/registry/decision-context.ts';
import type { ApplicationContent } from '../domain/rules/application-content.ts';
import { measureText } from '../domain/rules/content-length.ts';
import { type EditionId, editions } from '../domain/rules/editions.ts';
import type { Finding } from '../domain/rules/finding.ts';
import { judge } from '../domain/rules/index.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import { ok, type Result } from '../domain/vocabulary/result.ts';
import type { Deps } from './ports.ts';

export type Draft =
  | {
      readonly text: string;
      readonly senderName?: string | undefined;
      readonly aliases?: readonly string[] | undefined;
    }
  | { readonly content: ApplicationContent };

export type LeadTimeFacts = {
  readonly workingDays: number;
  readonly strict: boolean;
  /** Day of submission the count assumes: today in Asia/Shanghai. */
  readonly submittedOn: string;
  /** null where no notice, published or expected, reaches. */
  readonly earliestSend: ProvisionalDate | null;
  /** Last day to submit for the window asked for; null without a window. */
  readonly latestSubmission: string | null;
  /** Whether a day between it and the window hangs on a notice that is not published. */
  readonly latestSubmissionProvisional: boolean;
};

export type Checked = {
  readonly edition: EditionId;
  readonly units: number;
  readonly segments: number;
  readonly limit: number | null;
  readonly findings: readonly Finding[];
  readonly leadTime: LeadTimeFacts;
};

const leadTimeOf = (
  { policy, registry, now }: DecisionContext,
  window: ApplicationContent['window'],
): LeadTimeFacts => {
  const days = editions[policy.edition].leadTimeInWorkingDays;
  const strict = policy.strictLeadTime;
  const submittedOn = shanghaiDate(now);
  const earliest = provisionalEarliestSend(registry.calendar, { submitted: submittedOn, days, strict });
  const send = window === undefined ? null : shanghaiDate(window.start);
  const latest = send === null ? null : provisionalLatestSubmission(registry.calendar, { send, days, strict });
  return {
    workingDays: days,
    strict,
    submittedOn,
    earliestSend: earliest.ok ? earliest.value : null,
    latestSubmission: latest?.ok ? latest.value : null,
    latestSubmissionProvisional:
      send !== null && latest?.ok === true && missingYears(registry.calendar, latest.value, send).length > 0,
  };
};

const senderOf = (draft: Exclude<Draft, { content: unknown }>, { actor, registry }: DecisionContext) => {
  if (draft.senderName !== undefined) return { name: draft.senderName, aliases: draft.aliases ?? [] };
  const own = actor.organisation === null ? undefined : registry.organisations.get(actor.organisation);
  return own === undefined ? undefined : { name: own.name, aliases: own.aliases };
};

const findingsOf = (draft: Draft, context: DecisionContext): Result<readonly Finding[], Refusal> => {
  if (!('content' in draft)) {
    const sender = senderOf(draft, context);
    const subject = sender === undefined ? { text: draft.text } : { text: draft.text, sender };
    return ok(judge(subject, ruleContextOf(context, 'ordinary')));
  }
  const judged = judgeApplication(context.actor.organisation ?? '', draft.content, shanghaiDate(context.now), context);
  if (judged.ok) return ok(judged.value.findings);
  return judged.error.findings === undefined ? judged : ok(judged.error.findings);
};

/** Judges a draft as if it were submitted now by this actor, and keeps nothing. */
export const checkDraft = async (deps: Deps, actor: Actor, draft: Draft): Promise<Result<Checked, Refusal>> => {
  const registry = await deps.registry.facts();
  const now = deps.clock();
  const { policy } = deps;
  const context: DecisionContext = { actor, now, registry, policy, caseId: '', nextVersion: 1 };
  const findings = findingsOf(draft, context);
  if (!findings.ok) return findings;
  const content = 'content' in draft ? draft.content : draft;
  return ok({
    edition: policy.edition,
    ...measureText(content.text),
    limit: editions[policy.edition].textLimitInUnits,
    findings: findings.value,
    leadTime: leadTimeOf(context, 'window' in content ? content.window : undefined),
  });
};
