import { NoBody } from '../../kernel/bodies.ts';
import { isSame } from '../../kernel/is-same.ts';
import { refuse } from '../../kernel/refusal.ts';
import { elsewhereAsRecorded } from '../../rules/application-scans.ts';
import type { Finding } from '../../rules/finding.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, system } from '../command.ts';
import { judgeApplication } from '../judgement.ts';

const placeOf = ({ rule, severity, pointer, found }: Finding): readonly unknown[] => [rule, severity, pointer, found];

/** Whether two findings say the same, as far as both tell: an earlier release recorded fewer facts. */
const isAlike = (left: Finding, right: Finding | undefined): boolean => {
  if (right === undefined || !isSame(placeOf(left), placeOf(right))) return false;
  const [told, known] = [left.facts ?? {}, right.facts ?? {}];
  return Object.keys(told).every((name) => !Object.hasOwn(known, name) || isSame(told[name], known[name]));
};

const areAlike = (left: readonly Finding[], right: readonly Finding[]): boolean =>
  left.length === right.length && left.every((finding, index) => isAlike(finding, right[index]));

/** The lead time counted on the conservative reading is judged again once the notice is loaded. */
export const rejudge = applicationCommand({
  type: 'rejudge-application',
  name: { zh: '重新核定', en: 'Judge again' },
  who: system,
  begins: ['application.rejudged'],
  body: NoBody,
  http: null,
  decide: (state, _given, context) => {
    // The calendar has come, nothing else: what was known of the scans stands as it was.
    const scans = { elsewhere: elsewhereAsRecorded(state.content, state.findings) };
    const facts = { registry: context.registry, policy: context.policy, scans };
    const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', facts);
    if (!judgement.ok && judgement.error.code !== 'rules-block') return judgement;
    const findings = judgement.ok ? judgement.value.findings : (judgement.error.findings ?? []);
    const provisional = judgement.ok && judgement.value.provisional;
    if (provisional === state.provisional && areAlike(findings, state.findings))
      return refuse('judgement-unchanged', {});
    return ok([{ type: 'application.rejudged', findings: [...findings], provisional }]);
  },
});
