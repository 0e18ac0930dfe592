import { ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { Finding } from '../api/types.ts';
import { Mixed, useWords } from '../i18n/language.tsx';
import { findingWords } from './finding-words.ts';
import { problemPartWords } from './problem-part-words.ts';
import { shortened } from './text-parts.ts';

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
    <blockquote>
      {words.article(citation)}
      <span lang={languageOf(citation.quote)}>{citation.quote}</span>
    </blockquote>
  );
};

/** As much as it takes to find it in the text. Chinese in an English sentence is marked as such, and read as such. */
const Quoted = ({ text }: { readonly text: string }) => {
  const { found } = useWords(problemPartWords);
  return (
    <div className="finding-found">
      {found.before}
      <span lang={languageOf(text)}>{shortened(text)}</span>
      {found.after}
    </div>
  );
};

/** All findings, those that block first: severity in words, what was found, why, and the article quoted. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useWords(problemPartWords);
  if (findings.length === 0) return <p>{words.noFindings}</p>;
  const ordered = findings.toSorted((left, right) => left.severity.localeCompare(right.severity));
  return (
    <ul className="findings" aria-label={words.findings}>
      {ordered.map((finding) => {
        const { rule, severity, citation, pointer, span, found } = finding;
        return (
          <li key={`${rule}${pointer}${span?.start ?? ''}${found}`} className={`finding finding-${severity}`}>
            <strong>
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
