import { AutoComplete, Input, Radio } from 'antd';
import { eventTypes } from '../../lambda/domain/emergency/event-types.ts';
import { HazardClass, Level } from '../../lambda/domain/vocabulary/hazard.ts';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Field, type PartProps } from './alert-field.tsx';
import { alertFormWords } from './alert-form-words.ts';
import { LevelTag } from './alert-title.tsx';

const names = [...new Set(eventTypes.map(({ zh }) => zh))];

/** Level, class, kind and issuer. */
export const What = ({ draft, set }: PartProps) => {
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
