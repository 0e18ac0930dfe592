import { Button, Flex, Input } from 'antd';
import { useEffect, useRef } from 'react';
import type { Slot } from '../../lambda/domain/registry/prepared-message.ts';
import { slotFault, typedInto } from '../../lambda/domain/registry/slots.ts';
import { slotsByLanguage } from '../../lambda/domain/registry/slots-of-languages.ts';
import { useWords } from '../i18n/language.tsx';
import { FormField } from '../ui/form-field.tsx';
import { LevelTag } from './alert-title.tsx';
import { nameOf } from './delivered-text.tsx';
import { type Chosen, fillingOf } from './prepared-draft.ts';
import { preparedWords } from './prepared-words.ts';

type SlotFieldProps = {
  readonly slot: Slot;
  readonly value: string;
  /** Nobody has typed it. */
  readonly own: boolean;
  /** Of what is written in it; of the label as well. */
  readonly lang: string;
  readonly change: (value: string) => void;
};

const SlotField = ({ slot, value, own, lang, change }: SlotFieldProps) => {
  const words = useWords(preparedWords);
  const { name, kind, unit, example, longest } = slot;
  const fault = slotFault(slot, value);
  const said =
    fault === null || fault === 'empty'
      ? null
      : fault === 'too-long'
        ? words.slots[fault](longest)
        : words.slots[fault];
  const isNumber = kind === 'hours' || kind === 'amount';
  const note = own && value !== '' ? words.fromArea : words.example(example);
  return (
    <FormField label={<span lang={lang}>{name}</span>} error={said} note={note}>
      {(control) => (
        <Input
          {...control}
          className="slot"
          lang={lang}
          value={value}
          {...(unit === undefined ? {} : { suffix: unit })}
          {...(isNumber ? { inputMode: 'decimal' as const } : {})}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </FormField>
  );
};

type SlotFieldsProps = {
  readonly chosen: Chosen;
  readonly divisions: readonly string[];
  readonly drill: boolean;
  readonly change: (slots: Chosen['slots']) => void;
  readonly another: () => void;
  readonly free: () => void;
};

/** What was chosen, and what it still asks for; keys go to the first slot that is empty. */
export const SlotFields = ({ chosen, divisions, drill, change, another, free }: SlotFieldsProps) => {
  const words = useWords(preparedWords);
  const place = useRef<HTMLElement>(null);
  const filling = fillingOf(chosen, divisions);
  const { message, slots } = chosen;
  const { first, further } = slotsByLanguage(message);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message is another beginning, what is typed is not
  useEffect(() => {
    const fields = [...(place.current?.querySelectorAll<HTMLInputElement>('input.slot, .slot input') ?? [])];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus({ preventScroll: true });
  }, [chosen.id]);
  const field = (slot: Slot, lang: string) => (
    <SlotField
      key={slot.name}
      slot={slot}
      value={typedInto(filling, slot)}
      own={slots[slot.name] === undefined}
      lang={lang}
      change={(value) => change({ ...slots, [slot.name]: value })}
    />
  );
  return (
    <section ref={place} aria-label={words.used} className="stack">
      <div>
        <LevelTag level={message.level} drill={drill} /> <strong lang="zh-CN">{message.title}</strong>{' '}
        <span className="soft" lang="zh-CN">
          {message.headline}
        </span>
      </div>
      {first.map((slot) => field(slot, 'zh-CN'))}
      {further.map(({ language, slots: own }) =>
        own.length === 0 ? null : (
          <fieldset key={language}>
            <legend lang={language}>{nameOf(language)}</legend>
            <p className="soft">{words.ownWords}</p>
            {own.map((slot) => field(slot, language))}
          </fieldset>
        ),
      )}
      <Flex wrap gap="small" align="center">
        <Button onClick={another}>{words.other}</Button>
        <Button onClick={free}>{words.free}</Button>
      </Flex>
      <p className="soft">{words.freeNote}</p>
    </section>
  );
};
