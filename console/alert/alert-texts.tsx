import { Input } from 'antd';
import { FindingList } from '../answers/finding-list.tsx';
import type { Finding } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { Field, type PartProps } from './alert-field.tsx';
import { alertFormWords } from './alert-form-words.ts';
import { DeliveredText } from './delivered-text.tsx';
import { remarksOn } from './shifted.ts';

/** What is said, what people are to do, and the two as phones show them, with notes that never hold up the send. */
export const Texts = ({ draft, set, findings }: PartProps & { readonly findings: readonly Finding[] }) => {
  const words = useWords(alertFormWords);
  const remarks = remarksOn(findings);
  return (
    <>
      <Field
        wide
        label={words.asked.text}
        render={(id) => (
          <Input.TextArea
            id={id}
            rows={4}
            maxLength={2000}
            lang="zh-CN"
            value={draft.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      />
      <Field
        wide
        label={words.asked.instruction}
        render={(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={1000}
            lang="zh-CN"
            value={draft.instruction}
            onChange={({ target }) => set({ instruction: target.value })}
          />
        )}
      />
      <section className="field field-wide" aria-label={words.delivered} aria-live="polite">
        <strong>{words.delivered}</strong>
        <DeliveredText words={draft} drill={draft.drill} findings={remarks} />
      </section>
      <section className="field field-wide" aria-label={words.findings} aria-live="polite">
        <strong>{words.findings}</strong>
        {remarks.length === 0 ? (
          <span className="field-note">{words.noFindings}</span>
        ) : (
          <FindingList findings={remarks} />
        )}
      </section>
    </>
  );
};
