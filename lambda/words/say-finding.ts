import type { Finding } from '../domain/rules/finding.ts';
import { type Facts, type Language, type Sentence, sayIn, type Words } from './sentence.ts';

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

const offered: Sentence = { zh: '相近的现行区划：{nearest}。', en: ' Near it are {nearest}.' };

const factsOf = ({ facts, found }: Told): Facts => ({ ...facts, found });

const claimIn = (language: Language, finding: Told): string =>
  finding.facts?.['exemptionClaimed'] === undefined ? '' : (sayIn(language, claimed, factsOf(finding)) ?? '');

/** What lies near a code that is no division of today; nothing where nothing does. */
const offerIn = (language: Language, finding: Told): string =>
  finding.facts?.['nearest'] === undefined ? '' : (sayIn(language, offered, factsOf(finding)) ?? '');

/** What a finding says in Chinese. One that was recorded with its sentence keeps it. */
export const sayFindingInChinese = (words: FindingWords, finding: Told): string => {
  if (finding.detail !== undefined) return finding.detail;
  const said = sayIn('zh', words[finding.rule], factsOf(finding));
  return said === null ? finding.rule : `${said}${offerIn('zh', finding)}${claimIn('zh', finding)}`;
};

/** The same in both languages; where its facts tell too little for the other one, the Chinese sentence stands for both. */
export const sayFinding = (words: FindingWords, finding: Told): Sentence => {
  const zh = sayFindingInChinese(words, finding);
  const said = sayIn('en', words[finding.rule], factsOf(finding));
  return { zh, en: said === null ? zh : `${said}${offerIn('en', finding)}${claimIn('en', finding)}` };
};
