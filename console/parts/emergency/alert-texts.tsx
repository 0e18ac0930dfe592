import { Input } from 'antd';
import type { Finding } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { FindingList } from '../finding-list.tsx';
import { TextWithFindings } from '../text-with-findings.tsx';
import { Field, type PartProps } from './alert-field.tsx';
import { alertFormWords } from './alert-form-words.ts';

/** What phones show and what people are to do, with notes that never hold up the send. */
export const Texts = ({ draft, set, findings }: PartProps & { readonly findings: readonly Finding[] }) => {
  const words = useWords(alertFormWords);
  return (
    <>
      <Field
        wide
        label={words.asked.text}
        note={words.textNote(draft.text.length)}
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
      <section className="field field-wide" aria-label={words.findings} aria-live="polite">
        <strong>{words.findings}</strong>
        {draft.text === '' || findings.length === 0 ? (
          <span className="field-note">{words.noFindings}</span>
        ) : (
          <>
            <TextWithFindings text={draft.text} findings={findings} />
            <FindingList findings={findings} />
          </>
        )}
      </section>
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
    </>
  );
};
