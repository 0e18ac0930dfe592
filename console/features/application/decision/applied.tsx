import type { ReactNode } from 'react';
import { describeDivisions } from '../../../../lambda/domain/division.ts';
import type { ApplicationCase } from '../../../api/schema.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { WindowTime } from '../../../case-file/window-time.tsx';
import { commonWords } from '../../../i18n/common.ts';
import { useWords } from '../../../i18n/language.tsx';
import { decisionWords } from './decision-words.ts';

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
      <dl className="terms">
        {lines.map(({ label, value, chinese }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang={chinese === true ? 'zh-CN' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
