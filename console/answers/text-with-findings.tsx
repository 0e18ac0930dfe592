import { Popover } from 'antd';
import type { Finding } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { FindingList } from './finding-list.tsx';
import { problemPartWords } from './problem-part-words.ts';
import { type TextPart, textParts } from './text-parts.ts';

const severityOf = (findings: readonly Finding[]): Finding['severity'] =>
  findings.some(({ severity }) => severity === 'block') ? 'block' : 'warn';

const Marked = ({ part }: { readonly part: TextPart }) => {
  const words = useWords(problemPartWords);
  const { colon } = useWords(commonWords);
  const severity = severityOf(part.findings);
  const name = `${words[severity]}${colon}${part.text}`;
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      content={<FindingList findings={part.findings} />}
      classNames={{ root: 'finding-popover' }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a button is a box of its own and would break the lines elsewhere than a phone does */}
      <span role="button" tabIndex={0} className={`marked-${severity}`} aria-label={name}>
        <mark>{part.text}</mark>
      </span>
    </Popover>
  );
};

type TextWithFindingsProps = { readonly text: string; readonly findings: readonly Finding[] };

/** The text as it is, what is found marked in it: underlined by severity, told on hover, focus or tap. */
export const TextWithFindings = ({ text, findings }: TextWithFindingsProps) => (
  <div className="said" lang="zh-CN">
    {textParts(text, findings).map((part) =>
      part.findings.length === 0 ? <span key={part.start}>{part.text}</span> : <Marked key={part.start} part={part} />,
    )}
  </div>
);
