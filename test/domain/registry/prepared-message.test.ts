import fc from 'fast-check';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { faultsOfNew } from '../../../lambda/domain/registry/newly-written.ts';
import {
  PreparedMessage,
  type Slot,
  type SlotKind,
  wordsAtMost,
} from '../../../lambda/domain/registry/prepared-message.ts';
import { refuseContent } from '../../../lambda/domain/registry/refuse-content.ts';
import { filled, isUnfilled, slotFault, slotsIn } from '../../../lambda/domain/registry/slots.ts';
import { saidWith, sharedWords, slotsAsked } from '../../../lambda/domain/registry/slots-of-languages.ts';
import { measureText } from '../../../lambda/domain/rules/content-length.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { HazardClass } from '../../../lambda/domain/vocabulary/hazard.ts';
import { preparedSamples } from '../../../lambda/words/prepared-samples.ts';
import { facts } from '../sample-register.ts';
import { preparedRain } from './prepared-rain.ts';

const message: PreparedMessage = preparedRain;
const faultsOf = (changes: Partial<PreparedMessage>) =>
  faultsOfNew({ kind: 'prepared-message', value: { ...message, ...changes } }).map(
    ({ path, reason }) => `${path.join('.')} ${reason}`,
  );
const [place, hours] = message.slots;
if (place === undefined || hours === undefined) throw new Error('it has two slots');

describe('a prepared message', () => {
  it('whose slots are all declared and used has nothing against it', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each<readonly [string, Partial<PreparedMessage>, readonly string[]]>([
    ['a slot nobody declared', { text: '{地点}{时数}{雨量}' }, ['value.text slot-undeclared']],
    ['one in its correction alone', { correction: { text: '{号}有误。' } }, ['value.correction.text slot-undeclared']],
    ['a slot nobody uses', { text: '{地点}有暴雨。' }, ['value.slots.1.name slot-unused']],
    ['the same slot twice', { slots: [place, hours, place] }, ['value.slots.2.name slot-twice']],
    ['a brace of no slot', { instruction: '请转移到{ 高处 }。' }, ['value.instruction slot-loose']],
    [
      'an example that is no number',
      { slots: [place, { ...hours, example: '三' }] },
      ['value.slots.1.example slot-example'],
    ],
    [
      'an example longer than its slot',
      { slots: [{ ...place, longest: 2 }, hours] },
      ['value.slots.0.example slot-example'],
    ],
    [
      'a text that fits as it stands and not at its longest',
      { text: `${'雨'.repeat(wordsAtMost.text - 29)}{地点}{时数}{时数}` },
      ['value.text filling-too-long'],
    ],
    ['a division that is none', { divisions: ['441283'] }, ['value.divisions.0 code-abolished']],
  ])('with %s is not taken', (_what, changes, expected) => {
    expect(faultsOf(changes)).toEqual(expected);
  });

  it.each([
    ['a link', { text: '{地点}{时数}详见www.gd.gov.cn。' }, 'content.link', '/entry/value/text'],
    ['what was left unfinished', { instruction: '请转移到XX村。' }, 'content.unfinished', '/entry/value/instruction'],
    [
      'a link in its all-clear',
      { allClear: { text: '解除，见t.cn/abc。' } },
      'content.link',
      '/entry/value/allClear/text',
    ],
  ])('with %s is refused by the rules of ordinary texts', (_what, changes, rule, pointer) => {
    const entry: RegistryEntry = { kind: 'prepared-message', value: { ...message, ...changes } };
    const refusal = refuseContent(entry, { policy: defaultPolicy, registry: facts() });
    expect(refusal).toMatchObject({ reason: 'content-unfit', facts: { rule }, pointer });
  });
});

describe('a filling', () => {
  it.each<readonly [SlotKind, string, string | null]>([
    ['hours', '3', null],
    ['hours', '2.5', null],
    ['hours', '三', 'no-number'],
    ['amount', '1200', null],
    ['amount', '1,200', 'no-number'],
    ['place', ' ', 'empty'],
    ['place', '{地点}', 'signs'],
    ['text', '一\n二', 'signs'],
    ['text', '123456', null],
    ['text', '1234567', 'too-long'],
  ])('of %s with %j: %s', (kind, typed, expected) => {
    expect(slotFault({ kind, longest: 6 }, typed)).toBe(expected);
  });

  it('is not there for a slot that is called as what every object has, until somebody types it', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      const slot: Slot = { name, kind: 'text', example: '一', longest: 60 };
      const text = `{${name}}`;
      expect([name, filled(text, [slot], {})]).toEqual([name, `{${name}}`]);
      expect(filled(text, [slot], Object.fromEntries([[name, '大坝']]))).toBe('大坝');
      const further = { ...message, slots: [slot], otherLanguages: [{ ...english, text }] };
      expect(saidWith(further, {}).otherLanguages).toBeUndefined();
    }
  });

  it('stands in the text with its unit, and leaves what is not filled in to be seen', () => {
    expect(filled(message.text, message.slots, { 时数: ' 3 ' })).toBe('{地点}未来3小时内有特大暴雨。');
    expect(filled(message.text, message.slots, { 时数: '3', 地点: '$&' })).toBe('$&未来3小时内有特大暴雨。');
  });

  const slot = fc.record({
    name: fc.constantFrom('地点', '时数', 'a', '量-1'),
    kind: fc.constantFrom<SlotKind>('place', 'hours', 'amount', 'time', 'text'),
    unit: fc.constantFrom('小时', '米'),
    example: fc.string({ minLength: 1, maxLength: 60 }),
    longest: fc.integer({ min: 1, max: 60 }),
  });
  const part = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('{地点}', '{时数}', '{a}', '{量-1}', '{b}'));
  const long = fc.integer({ min: 0, max: 2000 }).map((count) => '字'.repeat(count));
  const texts = fc.tuple(fc.array(part, { maxLength: 8 }), long).map(([parts, more]) => `${parts.join('')}${more}`);
  const typed = (slots: readonly Slot[]) =>
    fc
      .array(fc.oneof(fc.integer({ min: 0, max: 999 }).map(String), fc.string({ maxLength: 70, unit: 'grapheme' })), {
        minLength: slots.length,
        maxLength: slots.length,
      })
      .map((values) => Object.fromEntries(slots.map(({ name }, index) => [name, values[index] ?? ''])));

  it('that is accepted of a message that is accepted leaves no slot, and no text longer than an alert’s', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc
          .tuple(texts, fc.uniqueArray(slot, { selector: ({ name }) => name, maxLength: 4 }))
          .chain(([text, slots]) => fc.tuple(fc.constant(text), fc.constant(slots), typed(slots))),
        ([text, slots, filling]) => {
          const value = { ...message, text: `${text}。`, slots, correction: { text: '误' }, allClear: { text: '止' } };
          const isOdd = faultsOfNew({ kind: 'prepared-message', value }).some(({ reason }) =>
            ['slot-undeclared', 'slot-loose', 'slot-twice', 'filling-too-long'].includes(reason),
          );
          if (isOdd || slots.some((one) => slotFault(one, filling[one.name]) !== null)) return;
          accepted += 1;
          const sent = filled(value.text, slots, filling);
          expect(isUnfilled(sent)).toBe(false);
          expect(sent.length).toBeLessThanOrEqual(wordsAtMost.text);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});

const english = {
  language: 'en',
  text: 'Extreme rain in {place} within {时数} hours.',
  instruction: 'Move to high ground near {river}.',
  correction: { text: 'The message on {place} was sent in error.' },
  allClear: { text: 'The danger in {place} is over.' },
};
const inEnglish = ['place', 'river'].map((name): Slot => ({ name, kind: 'place', example: 'Guangzhou', longest: 20 }));
const inTwo = { slots: [...message.slots, ...inEnglish], otherLanguages: [english] };

describe('a prepared message in a further language', () => {
  it('has slots of its own for words, and shares those of figures', () => {
    expect(faultsOf(inTwo)).toEqual([]);
    expect(
      faultsOf({ ...inTwo, otherLanguages: [{ ...english, text: '{地点}: rain in {place}, {时数} hours' }] }),
    ).toEqual(['value.otherLanguages.0.text slot-of-words']);
    const japanese = { ...english, language: 'ja', text: '{river}', instruction: '逃げて', correction: { text: '誤' } };
    expect(faultsOf({ ...inTwo, otherLanguages: [english, { ...japanese, allClear: { text: '解除' } }] })).toEqual([
      'value.otherLanguages.0.instruction slot-of-words',
      'value.otherLanguages.1.text slot-of-words',
    ]);
    expect(faultsOf({ ...inTwo, otherLanguages: [{ ...english, instruction: 'Move.' }] })).toEqual([
      'value.slots.3.name slot-unused',
    ]);
  });

  const two = { ...message, ...inTwo };
  const chinese = { 地点: '广州市', 时数: '3' };

  it('asks for none of its words where none is typed, and for all of them with the first', () => {
    const asked = (filling: Record<string, string>) => slotsAsked(two, filling).map(({ name }) => name);
    expect(asked(chinese)).toEqual(['地点', '时数']);
    expect(asked({ ...chinese, place: ' ' })).toEqual(['地点', '时数']);
    expect(asked({ ...chinese, river: 'the Pearl River' })).toEqual(['地点', '时数', 'place', 'river']);
  });

  it('is said where its words are there, and left out where they are not', () => {
    expect(saidWith(two, chinese).otherLanguages).toBeUndefined();
    expect(saidWith(two, { ...chinese, place: 'Guangzhou' }).otherLanguages).toEqual([english]);
    const figures = { ...english, text: 'Rain within {时数} hours.', instruction: 'Move.' };
    const plain = { ...figures, correction: { text: 'In error.' }, allClear: { text: 'Over.' } };
    expect(
      saidWith({ ...two, otherLanguages: [plain, { ...english, language: 'fr' }] }, chinese).otherLanguages,
    ).toEqual([plain]);
  });
});

// Squares in the open sea: no outline of anything.
const square = '10.0,115.0 10.0,115.5 10.5,115.5 10.5,115.0 10.0,115.0';

describe('its usual outlines', () => {
  const around = (points: number): string => {
    const ring = Array.from({ length: points }, (_, index) => {
      const angle = (index / points) * 2 * Math.PI;
      return `${(10 + Math.sin(angle)).toFixed(7)},${(115 + Math.cos(angle)).toFixed(7)}`;
    });
    return [...ring, ring[0]].join(' ');
  };

  it.each<readonly [string, Partial<PreparedMessage>, readonly string[]]>([
    ['that are right', { areas: [{ polygon: [square] }, { circle: '10.0,116.0 25.5' }] }, []],
    ['as many as it may have', { areas: [{ polygon: [around(2_800)] }] }, []],
    ['that cross', { areas: [{ polygon: ['10,115 11,116 10,116 11,115 10,115'] }] }, ['value.areas shape-crosses']],
    ['of which latitude and longitude are swapped', { areas: [{ circle: '115,10 5' }] }, ['value.areas shape-swapped']],
    ['that are open', { areas: [{ polygon: ['10,115 11,115 11,116 10,116'] }] }, ['value.areas shape-open']],
    ['that are longer than a row holds twice', { areas: [{ polygon: [around(3_200)] }] }, ['value.areas shape-size']],
    [
      'that narrow nothing',
      { divisions: [], areas: [{ polygon: [square] }] },
      ['value.areas outlines-without-divisions'],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(PreparedMessage.safeParse({ ...message, ...changes }).error).toBeUndefined();
    expect(faultsOf(changes)).toEqual(expected);
  });

  it('are absent or some, never an empty list', () => {
    expect(PreparedMessage.safeParse({ ...message, areas: [] }).success).toBe(false);
  });
});

describe('the shipped samples', () => {
  const samples = preparedSamples.map((sample) => ({ ...sample, organisation: 'gd-emergency', divisions: [] }));

  it('are of at least twelve kinds and of all four classes, and say that they are samples', () => {
    expect(new Set(samples.map(({ event }) => event)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(samples.map(({ hazardClass }) => hazardClass))).toEqual(new Set(HazardClass.options));
    for (const { title, sample } of samples) expect([title.endsWith('（样例）'), sample]).toEqual([true, true]);
  });

  it.each(samples.map((sample) => [sample.title, sample] as const))(
    '%s has an English text that fits three messages of GSM letters, and no Chinese in it but the names of figures',
    (_title, value) => {
      const [block, ...others] = value.otherLanguages ?? [];
      if (block === undefined) throw new Error('no English');
      expect([block.language, others.length]).toEqual(['en', 0]);
      const examples = Object.fromEntries(value.slots.map(({ name, example }) => [name, example]));
      const bare = value.slots.map(({ unit: _, ...slot }) => slot);
      const said = [`${block.text} ${block.instruction}`, block.correction.text, block.allClear.text].map((text) =>
        filled(text, bare, examples),
      );
      for (const text of said) {
        expect(text).toMatch(/^[\x20-\x7e]+$/);
        expect(text).not.toMatch(/[{}]/);
        expect(measureText(text).segments).toBeLessThanOrEqual(3);
      }
      expect(slotsIn(block.correction.text)).toEqual(['place']);
      expect(slotsIn(block.allClear.text)).toEqual(['place']);
      expect(block.correction.text).toMatch(/^CORRECTION: /);
      expect(block.allClear.text).toMatch(/^ALL CLEAR: /);
    },
  );

  it.each(samples.map((sample) => [sample.title, sample] as const))(
    '%s could be registered as it stands',
    (_title, value) => {
      const entry: RegistryEntry = { kind: 'prepared-message', value };
      expect(PreparedMessage.safeParse(value).error).toBeUndefined();
      expect(faultsOfNew(entry)).toEqual([]);
      expect(refuseContent(entry, { policy: defaultPolicy, registry: facts() })).toBeNull();
      expect(sharedWords(value)).toEqual(new Set());
      expect(slotsIn(value.correction.text)).toEqual(['地点']);
      expect(slotsIn(value.allClear.text)).toEqual(['地点']);
    },
  );
});
