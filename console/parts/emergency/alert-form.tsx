import { AutoComplete, Checkbox, Input, Radio } from 'antd';
import { type ReactNode, useId } from 'react';
import { HazardClass, Level } from '../../../lambda/domain/emergency/alert.ts';
import { eventTypes } from '../../../lambda/domain/event-types.ts';
import type { Finding } from '../../api/schema.ts';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { DivisionPicker } from '../division-picker.tsx';
import { FindingList } from '../finding-list.tsx';
import { TextWithFindings } from '../text-with-findings.tsx';
import type { AlertDraft } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';
import { LevelTag } from './level-tag.tsx';
import { emergencyWords } from './words.ts';

type FormProps = {
  readonly draft: AlertDraft;
  readonly change: (draft: AlertDraft) => void;
  /** Shown below the text; none of them blocks. */
  readonly findings: readonly Finding[];
  /** The division whose provinces and cities are offered: the sender's own. */
  readonly within: string;
};
type PartProps = { readonly draft: AlertDraft; readonly set: (change: Partial<AlertDraft>) => void };

type FieldProps = { readonly label: string; readonly wide?: boolean; readonly note?: ReactNode };

const Field = ({ label, wide = false, note, render }: FieldProps & { readonly render: (id: string) => ReactNode }) => {
  const id = useId();
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {render(id)}
      {note === undefined ? null : <span className="field-note">{note}</span>}
    </div>
  );
};

const names = [...new Set(eventTypes.map(({ zh }) => zh))];

const What = ({ draft, set }: PartProps) => {
  const words = useWords(alertFormWords);
  const { hazards } = useWords(emergencyWords);
  const { language } = useLanguage();
  const english = new Map(eventTypes.map(({ zh, en }) => [zh, en]));
  const options = names.map((zh) => ({ value: zh, label: language === 'zh' ? zh : `${zh} ${english.get(zh) ?? ''}` }));
  return (
    <>
      <fieldset className="field field-wide">
        <legend>{words.asked.level}</legend>
        <Radio.Group
          className="level-choices"
          value={draft.level}
          onChange={({ target }) => set({ level: Level.parse(target.value) })}
        >
          {Level.options.map((level) => (
            <Radio key={level} value={level}>
              <LevelTag level={level} />
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <fieldset className="field field-wide">
        <legend>{words.asked.hazardClass}</legend>
        <Radio.Group
          className="level-choices"
          value={draft.hazardClass}
          onChange={({ target }) => set({ hazardClass: HazardClass.parse(target.value) })}
        >
          {HazardClass.options.map((hazard) => (
            <Radio key={hazard} value={hazard}>
              {hazards[hazard]}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Field
        label={words.asked.event}
        note={words.eventNote}
        render={(id) => (
          <AutoComplete
            id={id}
            value={draft.event}
            options={options}
            showSearch={{ filterOption: (typed, option) => option?.label.includes(typed) === true }}
            onChange={(event: string) => set({ event })}
          />
        )}
      />
      <Field
        label={words.asked.issuer}
        render={(id) => (
          <Input id={id} value={draft.issuer} maxLength={80} onChange={({ target }) => set({ issuer: target.value })} />
        )}
      />
    </>
  );
};

const Texts = ({ draft, set, findings }: PartProps & Pick<FormProps, 'findings'>) => {
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

const When = ({ draft, set }: PartProps) => {
  const words = useWords(alertFormWords);
  return (
    <>
      {(['start', 'expires'] as const).map((name) => (
        <Field
          key={name}
          label={words[name]}
          render={(id) => (
            <Input
              id={id}
              type="datetime-local"
              value={draft[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        />
      ))}
    </>
  );
};

const Plan = ({ draft, set }: PartProps) => {
  const words = useWords(alertFormWords);
  return (
    <fieldset className="field field-wide">
      <legend>{words.plan}</legend>
      <div className="fields">
        {(['planTitle', 'planNumber'] as const).map((name) => (
          <Field
            key={name}
            label={words[name]}
            render={(id) => (
              <Input
                id={id}
                maxLength={200}
                value={draft[name]}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            )}
          />
        ))}
      </div>
    </fieldset>
  );
};

/** Everything an emergency message says, for the first message and for an update. */
export const AlertForm = ({ draft, change, findings, within }: FormProps) => {
  const words = useWords(alertFormWords);
  const set = (part: Partial<AlertDraft>): void => change({ ...draft, ...part });
  return (
    <div className="fields">
      <What draft={draft} set={set} />
      <Texts draft={draft} set={set} findings={findings} />
      <div className="field-wide">
        <DivisionPicker
          label={words.asked.divisions}
          value={draft.divisions}
          within={within}
          onChange={(divisions) => set({ divisions })}
        />
      </div>
      <When draft={draft} set={set} />
      <Plan draft={draft} set={set} />
      <div className="field-wide">
        <Checkbox checked={draft.urgent} onChange={({ target }) => set({ urgent: target.checked })}>
          {words.urgent}
        </Checkbox>
      </div>
    </div>
  );
};
