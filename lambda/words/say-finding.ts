import type { Finding } from '../domain/rules/finding.ts';
import { type Facts, type Sentence, say, type Words } from './sentence.ts';

/** Words by the id of the rule. */
export type FindingWords = Readonly<Record<string, Words>>;

type Told = Pick<Finding, 'rule' | 'found'> & {
  readonly detail?: string | undefined;
  readonly facts?: Facts | undefined;
};

const claimed: Sentence = {
  zh: '申请人主张例外，依据{exemptionBasis}，须由审批人员确认。',
  en: ' An exemption is claimed by {exemptionBasis}; the officer has to confirm it.',
};

const isClaimed = ({ facts }: Told): boolean => facts?.['exemptionClaimed'] !== undefined;

/**
 * What a finding says. One that was recorded with its sentence keeps it, in Chinese; where its facts tell too little for
 * the other language, that sentence stands for both.
 */
export const sayFinding = (words: FindingWords, finding: Told): Sentence => {
  const facts = { ...finding.facts, found: finding.found };
  const said = say(words[finding.rule], facts);
  const claim = isClaimed(finding) ? say(claimed, facts) : { zh: '', en: '' };
  const zh = finding.detail ?? (said.zh === null ? finding.rule : `${said.zh}${claim.zh ?? ''}`);
  return { zh, en: said.en === null ? zh : `${said.en}${claim.en ?? ''}` };
};
