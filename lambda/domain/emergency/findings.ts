import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type DecisionContext, ruleContextOf } from '../registry/decision-context.ts';
import type { Finding } from '../rules/finding.ts';
import type { Alert } from './alert.ts';
import { judgeAlert, judgeOtherLanguages, judgeWords } from './judged-alert.ts';
import { otherPath } from './said-against-fields.ts';
import { type Times, timeFaultOf } from './time-fault.ts';

/** Findings are shown and recorded on this path; none of them refuses a send (draft-2020 art. 26). Spans refer to `wordsOf` the alert. */
export const findingsOf = (
  alert: Alert,
  path: 'emergency' | 'exercise',
  organisation: string,
  context: DecisionContext,
): Finding[] => {
  const registered = context.registry.organisations.get(organisation);
  return [
    ...judgeAlert(alert, {
      path,
      registered,
      rules: ruleContextOf(context, path),
      now: context.now,
      policy: context.policy,
    }),
  ];
};

type Told = Pick<Alert, 'text' | 'instruction' | 'issuer'> & Parameters<typeof judgeOtherLanguages>[0];

/** The same of the words that recipients are told afterwards, which have no fields of their own to be held against. */
export const findingsOfTold = (
  words: Told,
  path: 'emergency' | 'exercise',
  organisation: string,
  context: DecisionContext,
): Finding[] => {
  const registered = context.registry.organisations.get(organisation);
  const rules = ruleContextOf(context, path);
  return [
    ...judgeWords(words, { registered, rules }),
    ...judgeOtherLanguages(words, { rules }),
    ...otherPath(words, path),
  ];
};

const reasonOf = { expired: 'alert-expired', 'ends-before-start': 'alert-ends-early' } as const;

export const refuseExpired = (times: Times, now: string): Refusal | null => {
  const fault = timeFaultOf(times, now);
  return fault === null ? null : refuse(reasonOf[fault], {}, { pointer: '/alert/expires' }).error;
};
