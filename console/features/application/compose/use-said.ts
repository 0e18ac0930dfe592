import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import type { Fields } from '../../../application-form/form.ts';
import { detailWords } from '../../../application-form/form-words.ts';
import type { FieldName } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';

/** What a form says in each field, in one line of text; empty where nothing. */
export const useSaid = (): ((fields: Fields) => Readonly<Record<FieldName, string>>) => {
  const words = useWords(detailWords);
  return (fields) => ({
    text: fields.text,
    reason: fields.reason,
    window: [fields.start, fields.end].filter(Boolean).join(' — '),
    divisions: fields.divisions.length === 0 ? '' : describeDivisions(fields.divisions),
    audience: fields.audience,
    volumeEstimate: fields.volume,
    frequency: [fields.sends, fields.frequencyNote].filter(Boolean).join(' · '),
    sendingAgency: fields.sendingAgency,
    classification: fields.classification === null ? '' : words.classes[fields.classification],
    channel: words.channels[fields.channel],
    exemptions: fields.exemptions
      .map(({ rule, title, number, article }) => `${words.rules[rule]}《${title}》（${number}）${article}`)
      .join('\n'),
    attachment:
      fields.attachment === null ? '' : `${fields.attachment.name}\nSHA-256 ${fields.attachment.sha256.slice(0, 12)}…`,
  });
};
