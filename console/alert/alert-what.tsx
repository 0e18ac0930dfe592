import { Input, Radio } from 'antd';
import { useId } from 'react';
import { eventTypes } from '../../lambda/domain/emergency/event-types.ts';
import { HazardClass, Level } from '../../lambda/domain/vocabulary/hazard.ts';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { FormField } from '../ui/form-field.tsx';
import type { AlertDraft, PartProps } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';
import { LevelTag } from './alert-title.tsx';

const names = [...new Set(eventTypes.map(({ zh }) => zh))];

/** A kind on the list brings its class, where none was chosen. */
const classOf = (event: string, { hazardClass }: AlertDraft): Partial<AlertDraft> => {
  const known = eventTypes.find(({ zh, en }) => zh === event || en === event)?.hazardClass ?? null;
  return hazardClass === null && known !== null ? { hazardClass: known } : {};
};

/** Level, class, kind and issuer. */
export const What = ({ draft, set }: PartProps) => {
  const words = useWords(alertFormWords);
  const { hazards } = useWords(emergencyWords);
  const { language } = useLanguage();
  const english = new Map(eventTypes.map(({ zh, en }) => [zh, en]));
  const known = useId();
  return (
    <>
      <FormField label={words.asked.level}>
        <Radio.Group
          className="level-choices"
          value={draft.level}
          options={Level.options.map((level) => ({
            value: level,
            label: <LevelTag level={level} drill={draft.drill} />,
          }))}
          onChange={({ target }) => set({ level: Level.parse(target.value) })}
        />
      </FormField>
      <FormField label={words.asked.hazardClass}>
        <Radio.Group
          className="level-choices"
          value={draft.hazardClass}
          options={HazardClass.options.map((hazard) => ({ value: hazard, label: hazards[hazard] }))}
          onChange={({ target }) => set({ hazardClass: HazardClass.parse(target.value) })}
        />
      </FormField>
      <FormField label={words.asked.event} note={words.eventNote}>
        {(control) => (
          <>
            <Input
              {...control}
              list={known}
              value={draft.event}
              onChange={({ target }) => set({ event: target.value, ...classOf(target.value, draft) })}
            />
            <datalist id={known}>
              {names.map((zh) => (
                <option key={zh} value={zh}>
                  {language === 'zh' ? null : english.get(zh)}
                </option>
              ))}
            </datalist>
          </>
        )}
      </FormField>
      <FormField label={words.asked.issuer}>
        {(control) => (
          <Input
            {...control}
            value={draft.issuer}
            maxLength={80}
            onChange={({ target }) => set({ issuer: target.value })}
          />
        )}
      </FormField>
    </>
  );
};

const texts = [
  { name: 'text', rows: 4, most: 2000 },
  { name: 'instruction', rows: 2, most: 1000 },
] as const;

/** What is said, and what people are to do. */
export const Words = ({ draft, set }: PartProps) => {
  const words = useWords(alertFormWords);
  return texts.map(({ name, rows, most }) => (
    <FormField key={name} label={words.asked[name]}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={rows}
          maxLength={most}
          lang="zh-CN"
          value={draft[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </FormField>
  ));
};
