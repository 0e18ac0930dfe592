import { ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons';
import { articleInChinese } from '../../lambda/domain/rules/chinese-numeral.ts';
import { allFindingWords } from '../../lambda/words/all.ts';
import { sayFinding } from '../../lambda/words/say-finding.ts';
import type { Finding } from '../api/types.ts';
import { Mixed, useWords } from '../i18n/language.tsx';
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
    block: '须更正',
    warn: '请留意',
    found: { before: '所涉内容：“', after: '”' },
    findings: '审查意见',
    noFindings: '未发现问题',
  },
  {
    said: (finding: Finding) => sayFinding(allFindingWords, finding).en,
    article: ({ edition, article }: Citation) => `${editionsEn[edition]}, article ${article}: `,
    block: 'Must be mended',
    warn: 'Note',
    found: { before: 'Found: “', after: '”' },
    findings: 'Findings',
    noFindings: 'Nothing found',
  },
);

const icons = { block: <StopOutlined aria-hidden />, warn: <ExclamationCircleOutlined aria-hidden /> } as const;

/** Order 31 is quoted in English, the draft in Chinese. */
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const languageOf = (text: string): 'zh-CN' | 'en' => (isChinese(text) ? 'zh-CN' : 'en');

/** What a finding says, in the reader's language. */
export const FindingText = ({ finding }: { readonly finding: Finding }) => (
  <Mixed text={useWords(findingWords).said(finding)} />
);

const Cited = ({ citation }: { readonly citation: NonNullable<Finding['citation']> }) => {
  const words = useWords(findingWords);
  return (
    <blockquote className="soft">
      {words.article(citation)}
      <span lang={languageOf(citation.quote)}>{citation.quote}</span>
    </blockquote>
  );
};

const begins = 20;
const ends = 10;

/** As they are read; where a browser cannot tell (Firefox before 125), by code points. */
const charactersOf = (text: string): readonly string[] =>
  'Segmenter' in Intl ? [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment) : [...text];

/** A long quotation by its first 20 and last 10 characters; a shorter one whole. No character is cut in two. */
export const shortened = (quoted: string): string => {
  const characters = charactersOf(quoted);
  return characters.length <= begins + ends + 1
    ? quoted
    : `${characters.slice(0, begins).join('')}…${characters.slice(-ends).join('')}`;
};

/** As much as it takes to find it in the text. Chinese in an English sentence is marked as such, and read as such. */
const Quoted = ({ text }: { readonly text: string }) => {
  const { found } = useWords(findingWords);
  return (
    <div>
      {found.before}
      <span lang={languageOf(text)}>{shortened(text)}</span>
      {found.after}
    </div>
  );
};

/** All findings, those that block first: severity in words, what was found, why, and the article quoted. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useWords(findingWords);
  if (findings.length === 0) return <p>{words.noFindings}</p>;
  const ordered = findings.toSorted((left, right) => left.severity.localeCompare(right.severity));
  return (
    <ul className="findings plain stack" aria-label={words.findings}>
      {ordered.map((finding) => {
        const { rule, severity, citation, pointer, span, found, facts = {} } = finding;
        // Of one place the same rule may find several things.
        const kind = String(facts['kind'] ?? '');
        return (
          <li key={`${rule}${kind}${pointer}${span?.start ?? ''}${found}`} className="finding">
            <strong className={severity === 'block' ? 'wrong' : 'pressing'}>
              {icons[severity]} {words[severity]}
            </strong>{' '}
            <FindingText finding={finding} />
            {found === '' ? null : <Quoted text={found} />}
            {citation === null ? null : <Cited citation={citation} />}
          </li>
        );
      })}
    </ul>
  );
};
