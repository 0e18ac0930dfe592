import { Popover } from 'antd';
import type { Finding } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { FindingList, findingWords } from './finding-list.tsx';

/** A part of a text and the findings that are about all of it. */
export type TextPart = { readonly text: string; readonly start: number; readonly findings: readonly Finding[] };

const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length);

/**
 * Cuts a text where findings begin and end. Spans are UTF-16 half-open ranges and may overlap; the parts put together
 * are the text. Findings without a span are about the whole and in no part.
 */
export const textParts = (text: string, findings: readonly Finding[]): readonly TextPart[] => {
  const spans = findings.flatMap((finding) => (finding.span === null ? [] : [{ ...finding.span, finding }]));
  const cuts = new Set([
    0,
    text.length,
    ...spans.flatMap(({ start, end }) => [clamp(start, text.length), clamp(end, text.length)]),
  ]);
  const ordered = [...cuts].toSorted((left, right) => left - right);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length;
    const about = spans.filter((span) => span.start <= start && span.end >= end).map(({ finding }) => finding);
    return { text: text.slice(start, end), start, findings: about };
  });
};

const severityOf = (findings: readonly Finding[]): Finding['severity'] =>
  findings.some(({ severity }) => severity === 'block') ? 'block' : 'warn';

const Marked = ({ part }: { readonly part: TextPart }) => {
  const words = useWords(findingWords);
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
