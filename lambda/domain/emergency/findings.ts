import { millisecondsBetween } from '../calendar/instant.ts';
import { type DecisionContext, ruleContextOf } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Finding } from '../rules/finding.ts';
import { judge } from '../rules/index.ts';
import type { Alert } from './alert.ts';

/** Clocks of senders may run ahead by so much before it is worth a word. */
const clockSkewInMs = 5 * 60_000;

const issuedAhead = ({ issuedAt }: Alert, now: string): readonly Finding[] =>
  millisecondsBetween(now, issuedAt) <= clockSkewInMs
    ? []
    : [
        {
          rule: 'alert.issued-at',
          severity: 'warn',
          citation: null,
          pointer: '/issuedAt',
          span: null,
          found: issuedAt,
          detail: '签发时间晚于系统当前时间，请核对。',
        },
      ];

/** Findings are shown and recorded on this path; none of them blocks (draft-2020 art. 26). */
export const findingsOf = (
  alert: Alert,
  path: 'emergency' | 'exercise',
  organisation: string,
  context: DecisionContext,
): Finding[] => {
  const registered = context.registry.organisations.get(organisation);
  const sender = {
    name: alert.issuer,
    aliases: registered === undefined ? [] : [registered.name, ...registered.aliases],
  };
  const judged = judge({ text: alert.text, sender }, ruleContextOf(context, path));
  return [...judged, ...issuedAhead(alert, context.now)];
};

/** An alert that is over would be ordered and then suppressed as expired: its sender must hear so at once. */
export const refuseExpired = ({ start, expires }: Alert, now: string): Refusal | null => {
  if (expires === undefined) return null;
  const pointer = { pointer: '/alert/expires' };
  if (millisecondsBetween(start, expires) <= 0)
    return refuse('invalid-time', 'the alert expires before it starts', pointer).error;
  return millisecondsBetween(now, expires) <= 0
    ? refuse('invalid-time', 'the alert has expired already', pointer).error
    : null;
};
