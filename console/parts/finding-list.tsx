import { ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { Finding } from '../api/schema.ts';
import { useWords } from '../i18n/language.tsx';
import { problemPartWords } from './problem-part-words.ts';

const icons = { block: <StopOutlined aria-hidden />, warn: <ExclamationCircleOutlined aria-hidden /> } as const;

/** All findings, those that block first: severity in words, what was found, why, and the article quoted. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useWords(problemPartWords);
  if (findings.length === 0) return <p>{words.noFindings}</p>;
  const ordered = findings.toSorted((left, right) => left.severity.localeCompare(right.severity));
  return (
    <ul className="findings" aria-label={words.findings}>
      {ordered.map(({ rule, severity, citation, pointer, span, found, detail }) => (
        <li key={`${rule}${pointer}${span?.start ?? ''}${found}`} className={`finding finding-${severity}`}>
          <strong>
            {icons[severity]} {words[severity]}
          </strong>{' '}
          <span lang="zh-CN">{detail}</span>
          {found === '' ? null : <div className="finding-found">{words.found(found)}</div>}
          {citation === null ? null : (
            <blockquote lang="zh-CN">
              {citation.article}：{citation.quote}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
};
