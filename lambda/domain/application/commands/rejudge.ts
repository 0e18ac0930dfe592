import { NoBody } from '../../kernel/bodies.ts';
import { isSame } from '../../kernel/is-same.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Finding } from '../../rules/finding.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, system } from '../command.ts';
import { judgeApplication } from '../judgement.ts';

/** What a reader sees of findings, whatever the order of their members. */
const shown = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ rule, severity, pointer, found, detail }) => [rule, severity, pointer, found, detail]);

/** The lead time counted on the conservative reading is judged again once the notice is loaded. */
export const rejudge = applicationCommand({
  type: 'rejudge-application',
  name: { zh: '重新核定', en: 'Judge again' },
  who: system,
  begins: ['application.rejudged'],
  body: NoBody,
  http: null,
  decide: (state, _given, context) => {
    const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', context);
    if (!judgement.ok && judgement.error.code !== 'rules-block') return judgement;
    const findings = judgement.ok ? judgement.value.findings : (judgement.error.findings ?? []);
    const provisional = judgement.ok && judgement.value.provisional;
    if (provisional === state.provisional && isSame(shown(findings), shown(state.findings)))
      return refuse('wrong-state', 'the judgement is unchanged');
    return ok([{ type: 'application.rejudged', findings: [...findings], provisional }]);
  },
});
