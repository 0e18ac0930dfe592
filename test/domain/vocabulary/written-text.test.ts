import * as z from 'zod';
import { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { PlainText, UrgentText, WrittenText } from '../../../lambda/domain/vocabulary/written-text.ts';
import { alert } from '../emergency/history.ts';

describe('What a text may be written with', () => {
  it.each([
    ['a line break', '\n', true],
    ['a tabulator', '\t', false],
    ['a carriage return', '\r', false],
    ['NUL', '\u0000', false],
    ['the last of the C0 controls', '\u001f', false],
    ['a space', ' ', true],
    ['DELETE', '\u007f', false],
    ['U+2029, just under the marks of direction', '\u2029', true],
    ['U+202A', '\u202a', false],
    ['U+202E, the override from right to left', '\u202e', false],
    ['U+202F, just over them', '\u202f', true],
    ['U+2065, just under the isolates', '\u2065', true],
    ['U+2066', '\u2066', false],
    ['U+2069', '\u2069', false],
    ['U+206A, just over them', '\u206a', true],
    ['an emoji', '🌀', true],
  ])('%s', (_, sign, isTaken) => {
    expect(PlainText(100).safeParse(`暴雨${sign}预警`).success).toBe(isTaken);
  });

  it.each([' ', '\n\n', '\u3000', '\u200b', '\ufeff \u2060'])('is not blank: %j', (blank) => {
    expect(WrittenText(1, 100).safeParse(blank).success).toBe(false);
    expect(WrittenText(1, 100).safeParse(`${blank}雨`).success).toBe(true);
    expect(PlainText(100).safeParse(blank).success).toBe(true);
  });

  it.each([
    ' ',
    '\n\n',
    '\u3000',
    '',
    '雨',
    ' 雨',
    '\n雨 ',
    '雨\t',
    '\t雨',
    '\u202e雨',
    '\u00a0\u2028 雨',
    ' \u0085',
    'a\nb',
  ])('is published as what it is checked by: %j', (text) => {
    for (const schema of [WrittenText(1, 100), UrgentText(100)]) {
      const { pattern = '' } = z.toJSONSchema(schema);
      expect(new RegExp(pattern, 'u').test(text)).toBe(schema.safeParse(text).success);
    }
  });

  it.each(['text', 'instruction', 'issuer', 'eventType'])('an alert with a blank %s is malformed', (member) => {
    expect(Alert.safeParse({ ...alert, [member]: '   ' }).error?.issues[0]?.path).toEqual([member]);
    expect(Alert.safeParse({ ...alert, [member]: '\0暴雨' }).error?.issues[0]?.path).toEqual([member]);
    expect(Alert.safeParse({ ...alert, [member]: '  暴雨' }).success).toBe(true);
  });

  it.each([
    ['text', true],
    ['instruction', true],
    ['issuer', false],
    ['eventType', false],
  ])('an alert whose %s turns the direction of writing is taken: %s', (member, isTaken) => {
    expect(Alert.safeParse({ ...alert, [member]: '\u202e暴雨' }).success).toBe(isTaken);
  });
});
