import { addMinutes } from '../calendar/instant.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { orderIdOf } from '../order/order.ts';
import { tellingsOf } from '../order/telling.ts';
import { ruleContextOf } from '../registry/decision-context.ts';
import type { Finding } from '../rules/finding.ts';
import { blocks, judge } from '../rules/index.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { ApplicationContext } from './command.ts';
import type { ApplicationEvent } from './events.ts';
import { senderOf } from './judgement.ts';
import type { Application } from './state.ts';

export type ErratumWords = { readonly text: string; readonly corrects: string };

/** Whether an erratum takes two officers: as many as the send took. */
export const takesTwo = ({ firstSignature }: Pick<Application, 'firstSignature'>): boolean => firstSignature !== null;

/** Nobody who wrote the message puts it right alone, and what nobody was ordered to send has nothing to be put right. */
export const refuseUnsentErratum = ({ orders }: Pick<Application, 'orders'>): Refusal | null =>
  orders.some(({ kind }) => kind === 'send') ? null : refuse('nothing-sent', {}).error;

/** By the rules of content alone: it is no application, with neither lead time nor window. A rule that blocks a text blocks this one. */
export const judgeErratum = (
  state: Application,
  text: string,
  context: ApplicationContext,
): Result<readonly Finding[], Refusal> => {
  const applicant = context.registry.organisations.get(state.applicant);
  if (applicant === undefined) return refuse('sender-unregistered', { organisation: state.applicant });
  const sender = senderOf(state.content, applicant, [...context.registry.organisations.values()]);
  const findings = judge({ text, sender }, ruleContextOf(context, 'ordinary'));
  return blocks(findings).length > 0 ? refuse('rules-broken', {}, { findings }) : ok(findings);
};

/** The erratum goes out at once, to those alone who got the message, for as long as policy says. */
export const issued = (
  state: Application,
  { text, corrects }: ErratumWords,
  findings: readonly Finding[],
  signedBy: string[],
  context: ApplicationContext,
): Result<readonly ApplicationEvent[], Refusal> => {
  const { caseId, nextVersion, now, policy } = context;
  const orders = tellingsOf(state.orders, {
    kind: 'correction',
    text,
    issuedAt: now,
    window: { start: now, end: addMinutes(now, policy.erratumExpiresInHours * 60) },
    idOf: (operator) => orderIdOf(caseId, nextVersion, operator),
  });
  return ok([{ type: 'application.erratum-issued', text, corrects, findings: [...findings], signedBy, orders }]);
};

export const erratumOr = (
  judged: Result<readonly Finding[], Refusal>,
  decide: (findings: readonly Finding[]) => Result<readonly ApplicationEvent[], Refusal>,
): Result<readonly ApplicationEvent[], Refusal> => (judged.ok ? decide(judged.value) : err(judged.error));
