import { Button } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { later } from '../ui/later.tsx';
import type { AlertDraft, Standing } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

const OutlineField = later(async () => (await import('./outline-field.tsx')).OutlineField);

type OpenedOutlinesProps = {
  readonly draft: Pick<AlertDraft, 'outline' | 'drill'>;
  readonly set: (change: Pick<AlertDraft, 'outline'>) => void;
  readonly standing?: Standing | undefined;
  /** Characters of all outlines, where they may not be as many as an alert's. */
  readonly atMost?: number;
};

/** Outlines within the area, opened on demand. */
export const OpenedOutlines = ({ draft, set, standing, ...bounds }: OpenedOutlinesProps) => {
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
        {...bounds}
      />
    </section>
  );
};
