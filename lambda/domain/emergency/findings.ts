import { millisecondsBetween } from '../calendar/instant.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type DecisionContext, ruleContextOf } from '../registry/decision-context.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';
import { judge } from '../rules/index.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import type { Alert } from './alert.ts';
import { oddTimes } from './odd-times.ts';
import { wordsOf } from './phone-text.ts';
import { saidAgainstFields } from './said-against-fields.ts';
import { divisionFindings } from './undeliverable.ts';

const at = (pointer: string, found: string) =>
  ({ severity: 'warn', citation: null, pointer, span: null, found }) as const;

/** An issuer that is not the sender by any registered name: people could take the message for another agency's. */
const foreignIssuer = ({ issuer }: Alert, sender: Organisation | undefined): readonly Finding[] =>
  sender === undefined || issuer === sender.name || sender.aliases.includes(issuer)
    ? []
    : [findingOf('alert.issuer', at('/issuer', issuer), { registered: sender.name })];

/** Findings are shown and recorded on this path; none of them blocks (draft-2020 art. 26). Spans refer to `wordsOf` the alert. */
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
  const judged = judge({ text: wordsOf(alert), sender }, ruleContextOf(context, path));
  return [
    ...judged,
    ...foreignIssuer(alert, registered),
    ...divisionFindings(alert),
    ...saidAgainstFields(alert, path),
    ...oddTimes(alert, context.now),
  ];
};

type Times = Pick<Alert, 'start' | 'expires'>;

/** What is wrong with the expiry of an alert; its start may lie anywhere, for it never delays a send. */
export type TimeFault = 'expired' | 'ends-before-start';

/** An alert that is over would be ordered and then suppressed as expired: its sender must hear so at once. */
export const timeFaultOf = ({ start, expires }: Times, now: string): TimeFault | null => {
  if (expires === undefined) return null;
  if (millisecondsBetween(now, expires) <= 0) return 'expired';
  return millisecondsBetween(start, expires) <= 0 ? 'ends-before-start' : null;
};

const reasonOf = { expired: 'alert-expired', 'ends-before-start': 'alert-ends-early' } as const;

export const refuseExpired = (times: Times, now: string): Refusal | null => {
  const fault = timeFaultOf(times, now);
  return fault === null ? null : refuse(reasonOf[fault], {}, { pointer: '/alert/expires' }).error;
};
