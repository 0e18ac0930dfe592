import { preparedLengthFindings } from '../../../lambda/domain/emergency/prepared-length.ts';
import type { PreparedMessage, Slot } from '../../../lambda/domain/registry/prepared-message.ts';
import { preparedRain } from '../registry/prepared-rain.ts';

const place: Slot = { name: '地点', kind: 'place', unit: '区', example: '天河', longest: 60 };
const message = (changes: Partial<PreparedMessage>): PreparedMessage => ({
  ...preparedRain,
  slots: [place],
  otherLanguages: undefined,
  instruction: '勿出门。',
  ...changes,
});
const policy = { alertMessagesAtMost: 3 };
const told = (changes: Partial<PreparedMessage>, limit: { alertMessagesAtMost: number | null } = policy) =>
  preparedLengthFindings(message(changes), limit).map(({ rule, pointer, facts }) => [
    rule,
    pointer,
    facts?.['language'],
    facts?.['segments'],
  ]);
// Three messages hold 201 characters: 61 of the slot, five of what to do and how it is joined, and 135.
const within = `{地点}${'雨'.repeat(135)}`;

describe('a prepared message that is too long to go unconfirmed', () => {
  it('is told of, with its slots filled in to the longest and their units', () => {
    expect(told({ text: within })).toEqual([]);
    expect(told({ text: `${within}雨` })).toEqual([['alert.length', '/text', 'zh-CN', 4]]);
    expect(told({ text: `${within}雨` }, { alertMessagesAtMost: null })).toEqual([]);
  });

  it('is told of in each further language, whose slots are filled in in its own letters', () => {
    const telling = { text: 'Wrong.' };
    const english = (letters: number) => [
      {
        ...{ language: 'en', correction: telling, allClear: telling, instruction: 'Stay in.' },
        text: `{地点}${'r'.repeat(letters)}`,
      },
    ];
    // 459 septets: 60 of the slot, ten of what to do and how it is joined.
    expect(told({ text: '雨', otherLanguages: english(389) })).toEqual([]);
    expect(told({ text: '雨', otherLanguages: english(390) })).toEqual([
      ['alert.length', '/otherLanguages/0/text', 'en', 4],
    ]);
  });
});
