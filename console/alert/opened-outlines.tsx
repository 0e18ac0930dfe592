import { Button } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { later } from '../ui/later.tsx';
import type { AlertDraft, Standing, Where } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

const DeliveryField = later(async () => (await import('./delivery-field.tsx')).DeliveryField);
const OutlineField = later(async () => (await import('./outline-field.tsx')).OutlineField);

type OpenedOutlinesProps = {
  readonly draft: Pick<AlertDraft, 'outline' | 'drill'>;
  readonly set: (change: Pick<AlertDraft, 'outline'>) => void;
  readonly standing?: Standing | undefined;
  /** Characters of all outlines, where they may not be as many as an alert's. */
  readonly atMost?: number;
  readonly where?: Where;
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

type OpenedWishesProps = {
  readonly draft: Pick<AlertDraft, 'delivery'>;
  readonly set: (change: Pick<AlertDraft, 'delivery'>) => void;
};

/** How finely it should be told where, and streets in words: opened on demand. */
export const OpenedWishes = ({ draft: { delivery }, set }: OpenedWishesProps) => {
  const { wishes } = useWords(alertFormWords);
  if (delivery === undefined)
    return (
      <div className="notice">
        <Button onClick={() => set({ delivery: { scope: null, streets: '' } })}>{wishes}</Button>
      </div>
    );
  return (
    <section className="notice" aria-label={wishes}>
      <strong>{wishes}</strong>
      <DeliveryField.Part delivery={delivery} change={(changed) => set({ delivery: changed })} />
    </section>
  );
};
