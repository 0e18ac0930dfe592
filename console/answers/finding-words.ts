import { articleInChinese } from '../../lambda/domain/rules/chinese-numeral.ts';
import { allFindingWords } from '../../lambda/words/all.ts';
import { sayFinding } from '../../lambda/words/say-finding.ts';
import type { Finding } from '../api/types.ts';
import { defineWords } from '../i18n/words.ts';

type Citation = NonNullable<Finding['citation']>;
type Editions = Readonly<Record<Citation['edition'], string>>;

/** A draft is only referred to. */
const editionsZh: Editions = {
  'order-31-2015': '《通信短信息服务管理规定》（工业和信息化部令第31号）',
  'draft-2020': '参照《管理规定（征求意见稿）》',
};
const editionsEn: Editions = {
  'order-31-2015': 'Order 31 of 2015',
  'draft-2020': 'With reference to the draft regulations of 2020',
};

/** What a finding says, out of the catalogue that the service itself says it from, and the article it stands on. */
export const findingWords = defineWords(
  {
    said: (finding: Finding) => sayFinding(allFindingWords, finding).zh,
    article: ({ edition, article }: Citation) => `${editionsZh[edition]}${articleInChinese(article)}：`,
  },
  {
    said: (finding: Finding) => sayFinding(allFindingWords, finding).en,
    article: ({ edition, article }: Citation) => `${editionsEn[edition]}, article ${article}: `,
  },
);
