import type { ReactNode } from 'react';
import { describeDivisions } from '../../../lambda/domain/division/division.ts';
import { eventType } from '../../../lambda/domain/emergency/event-types.ts';
import type { RegistryState } from '../../api/types.ts';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { ToneTag } from '../../case-file/status-tag.tsx';
import { emergencyWords } from '../../i18n/emergency-words.ts';
import { useWords } from '../../i18n/language.tsx';
import { statusWords } from '../../i18n/statuses.ts';
import { commonWords } from '../../i18n/words.ts';
import { later } from '../../ui/later.tsx';
import { fieldWords } from './field-words.ts';
import type { Entry, Fields } from './fields.ts';
import type { Field, FieldName } from './kinds.ts';
import { outlinesIn } from './outline-lines.ts';
import { registryWords } from './registry-words.ts';

const ShownOutlines = later(async () => (await import('./usual-outlines.tsx')).ShownOutlines);

/** The words of one choice of a form: `natural-disaster`, `red`, `provincial`. */
export const useChoiceWords = (): ((choice: string) => string) => {
  const { choices } = useWords(registryWords);
  const hazards: Readonly<Record<string, string>> = useWords(emergencyWords).hazards;
  const levels: Readonly<Record<string, string>> = useWords(statusWords).level;
  return (choice) => choices[choice] ?? hazards[choice] ?? levels[choice] ?? choice;
};

/** The value of a field for people to read; empty where there is none. */
export const useShownField = (): ((field: Field, fields: Fields) => string) => {
  const choice = useChoiceWords();
  const nameOf = useOrganisationName();
  const { comma, semicolon, zone } = useWords(commonWords);
  const { percent, outlines, file } = useWords(fieldWords);
  return ({ name, control }, fields) => {
    const given = fields[name] ?? [];
    const values = name === 'event' ? given.map((code) => eventType(code)?.zh ?? code) : given;
    switch (control.is) {
      case 'division':
      case 'divisions':
        return describeDivisions(values);
      case 'organisation':
        return values.map(nameOf).join(comma);
      case 'one':
      case 'several':
        return values.map(choice).join(comma);
      case 'moment':
        return values.map((value) => `${value} ${zone}`).join('');
      case 'outlines':
        return outlinesIn(values).length === 0 ? '' : outlines(outlinesIn(values).length);
      case 'percent':
        return values.map(percent).join('');
      case 'file':
        return values.length === 0 ? '' : file(values);
      case 'text':
      case 'words':
      case 'lines':
        return values.join(semicolon);
      default:
        return control satisfies never;
    }
  };
};

/** The same to look at: outlines are sketched. */
export const useSeenField = (): ((field: Field, fields: Fields) => ReactNode) => {
  const show = useShownField();
  return (field, fields) => {
    const values = fields[field.name] ?? [];
    return field.control.is === 'outlines' && outlinesIn(values).length > 0 ? (
      <ShownOutlines.Part values={values} />
    ) : (
      show(field, fields)
    );
  };
};

/** The same where no label stands beside it, in a list. */
export const useTold = (): ((field: Field, fields: Fields) => string) => {
  const show = useShownField();
  const { share, fromLevel, validUntil } = useWords(fieldWords);
  const tell: Readonly<Partial<Record<FieldName, (text: string) => string>>> = { share, fromLevel, validUntil };
  return (field, fields) => (tell[field.name] ?? String)(show(field, fields));
};

/** What people call an entry. */
export const useEntryName = (): ((id: string, entry: Entry | null) => string) => {
  const nameOf = useOrganisationName();
  return (id, entry) => {
    if (entry === null) return id;
    if (entry.kind === 'organisation') return entry.value.name;
    if (entry.kind === 'operator' || entry.kind === 'roster') return nameOf(entry.value.id);
    if (entry.kind === 'prepared-message' || entry.kind === 'boundary-file') return entry.value.title;
    return entry.kind === 'standing-authority' ? `${nameOf(entry.value.organisation)} · ${id}` : id;
  };
};

/** In force or retired, whether a change waits, and what was found against it. */
export const RowState = ({ row: { current, proposal, unjustifiedUses } }: { readonly row: RegistryState }) => {
  const words = useWords(registryWords);
  const isNew = current === null && proposal !== null;
  return (
    <span className="tags">
      {isNew ? null : (
        <ToneTag tone={current === null ? 'stopped' : 'good'}>
          {current === null ? words.retired : words.inForce}
        </ToneTag>
      )}
      {unjustifiedUses.length === 0 ? null : <ToneTag tone="bad">{words.unjustified(unjustifiedUses.length)}</ToneTag>}
      {proposal === null ? null : <ToneTag tone="warning">{isNew ? words.proposedNew : words.proposed}</ToneTag>}
    </span>
  );
};
