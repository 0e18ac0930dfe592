import { formatShanghai } from '../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../lambda/domain/division.ts';
import type { ApplicationCase } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { statusWords } from '../../i18n/statuses.ts';
import { changesWords } from './changes-words.ts';
import { decisionWords } from './words.ts';

const windowOf = ({ content: { window } }: ApplicationCase): string =>
  window === undefined ? '' : `${formatShanghai(window.start)} – ${formatShanghai(window.end)}`;

/** The substance of both; only what differs. */
const useDifferences = (seen: ApplicationCase, current: ApplicationCase) => {
  const words = useWords(decisionWords);
  const { application } = useWords(statusWords);
  const read = (of: ApplicationCase): readonly (readonly [string, string])[] => [
    [words.status, application[of.status]],
    [words.message, of.content.text],
    [words.why, of.content.reason ?? ''],
    [words.window, windowOf(of)],
    [words.scope, describeDivisions(of.content.divisions ?? [])],
    [words.volume, (of.content.volumeEstimate ?? '').toLocaleString('en')],
    [words.audience, of.content.audience ?? ''],
    [words.findings, of.findings.map(({ detail }) => detail).join('\n')],
  ];
  const now = new Map(read(current));
  return read(seen).flatMap(([label, before]) => {
    const after = now.get(label) ?? '';
    return before === after ? [] : [{ label, before, after }];
  });
};

type DifferencesProps = { readonly seen: ApplicationCase; readonly current: ApplicationCase };

/** What the officer looked at and how it stands now, side by side. */
export const Differences = ({ seen, current }: DifferencesProps) => {
  const words = useWords(changesWords);
  const lines = useDifferences(seen, current);
  if (lines.length === 0) return null;
  return (
    <table className="rows differences">
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          {[words.what, words.before, words.after].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row" data-label={words.what}>
              {label}
            </th>
            <td data-label={words.before}>
              <del lang="zh-CN">{before}</del>
            </td>
            <td data-label={words.after}>
              <ins lang="zh-CN">{after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
