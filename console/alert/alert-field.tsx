import { type ReactNode, useId } from 'react';
import type { AlertDraft } from './alert-draft.ts';

/** A part of the form: reads the whole draft, changes its own fields. */
export type PartProps = { readonly draft: AlertDraft; readonly set: (change: Partial<AlertDraft>) => void };

type FieldProps = { readonly label: string; readonly wide?: boolean; readonly note?: ReactNode };

/** A label, its control and a note below. */
export const Field = ({
  label,
  wide = false,
  note,
  render,
}: FieldProps & { readonly render: (id: string, note: string) => ReactNode }) => {
  const [id, noteId] = [useId(), useId()];
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {render(id, noteId)}
      {note === undefined ? null : (
        <span id={noteId} className="field-note">
          {note}
        </span>
      )}
    </div>
  );
};
