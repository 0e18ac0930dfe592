import type { ReactNode } from 'react';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import { FindingList } from '../../../answers/finding-list.tsx';
import { TextWithFindings } from '../../../answers/text-with-findings.tsx';
import type { ApplicationCase } from '../../../api/types.ts';
import { Moment, WindowTime } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { Facts } from '../../../ui/facts.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { decisionWords } from './decision-words.ts';

/** The message as the citizen sees it, beside everything that was found. */
export const Message = ({ current: { content, findings, order } }: { readonly current: ApplicationCase }) => {
  const words = useWords(decisionWords);
  const { units, segments } = measureText(content.text);
  return (
    <section className="panel" aria-label={words.message}>
      <h2>{words.message}</h2>
      <PhoneBubble
        text={content.text}
        note={words.units(units, segments)}
        {...(order === null ? {} : { sender: order.accessNumber })}
      >
        <TextWithFindings text={content.text} findings={findings} />
      </PhoneBubble>
      <h3>{words.findings}</h3>
      <FindingList findings={findings} />
    </section>
  );
};

type Line = { readonly label: string; readonly value: ReactNode; readonly chinese?: boolean };

const useLines = ({ applicant, content, submitted, clockStartedOn, provisional }: ApplicationCase): readonly Line[] => {
  const words = useWords(decisionWords);
  const { people } = useWords(commonWords);
  const nameOf = useOrganisationName();
  const { window, volumeEstimate, frequency, classification, channel, exemptions = [] } = content;
  const claims = exemptions.map(({ title, number, article }) => words.exemption(title, number, article)).join('；');
  return [
    { label: words.applicant, value: nameOf(applicant), chinese: true },
    { label: words.why, value: content.reason, chinese: true },
    { label: words.scope, value: describeDivisions(content.divisions ?? []), chinese: true },
    { label: words.window, value: window === undefined ? '' : <WindowTime {...window} /> },
    { label: words.volume, value: volumeEstimate === undefined ? '' : people(volumeEstimate) },
    {
      label: words.frequency,
      value: frequency === undefined ? '' : words.frequencyOf(frequency.sends, frequency.note),
    },
    { label: words.audience, value: content.audience, chinese: true },
    { label: words.classification, value: classification === undefined ? '' : words.classes[classification] },
    { label: words.channel, value: channel === undefined ? '' : words.channels[channel] },
    { label: words.exemptions, value: claims, chinese: true },
    {
      label: words.submitted,
      value:
        submitted === null ? (
          ''
        ) : (
          <>
            <span lang="zh-CN">{submitted.name}</span> <Moment at={submitted.at} />
          </>
        ),
    },
    { label: words.clock, value: `${clockStartedOn ?? ''}${provisional ? ` · ${words.provisional}` : ''}` },
  ];
};

/** Everything the department asked for, in the words it used. */
export const Applied = ({ current }: { readonly current: ApplicationCase }) => {
  const { applied } = useWords(decisionWords);
  const lines = useLines(current).filter(({ value }) => value !== undefined && value !== '');
  return (
    <section className="panel" aria-label={applied}>
      <h2>{applied}</h2>
      <Facts
        facts={lines.map(({ label, value, chinese = false }) => [
          label,
          <span key={label} className="said" lang={chinese ? 'zh-CN' : undefined}>
            {value}
          </span>,
        ])}
      />
    </section>
  );
};
