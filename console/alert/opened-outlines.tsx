import { Button } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { later } from '../ui/later.tsx';
import type { PartProps, Standing } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

const OutlineField = later(async () => (await import('./outline-field.tsx')).OutlineField);

type OpenedOutlinesProps = PartProps & { readonly standing?: Standing | undefined };

/** Outlines within the area, opened on demand. */
export const OpenedOutlines = ({ draft, set, standing }: OpenedOutlinesProps) => {
  const { asked, outlines } = useWords(alertFormWords);
  const { outline } = draft;
  if (outline === undefined && standing === undefined)
    return (
      <div className="notice">
        <Button onClick={() => set({ outline: { text: '', coordinates: null, areas: [] } })}>{outlines}</Button>
      </div>
    );
  return (
    <section className="notice" aria-label={asked.outline}>
      <strong>{asked.outline}</strong>
      <OutlineField.Part
        outline={outline}
        change={(changed) => set({ outline: changed })}
        standing={standing}
        drill={draft.drill}
      />
    </section>
  );
};
