import { Button } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { later } from '../ui/later.tsx';
import type { BlockDraft } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

const OtherLanguages = later(async () => (await import('./other-languages.tsx')).OtherLanguages);

/** The first that is offered. */
const first: BlockDraft = { language: 'en', text: '', instruction: '' };

type OpenedLanguagesProps = {
  readonly blocks: readonly BlockDraft[];
  readonly change: (blocks: readonly BlockDraft[]) => void;
};

/** What is said in further languages, opened on demand. */
export const OpenedLanguages = ({ blocks, change }: OpenedLanguagesProps) => {
  const { asked } = useWords(alertFormWords);
  if (blocks.length === 0) return <Button onClick={() => change([first])}>{asked.otherLanguages}</Button>;
  return (
    <section className="notice" aria-label={asked.otherLanguages}>
      <strong>{asked.otherLanguages}</strong>
      <OtherLanguages.Part blocks={blocks} change={change} />
    </section>
  );
};
