import fc from 'fast-check';
import { phoneText, wordsOf } from '../../../lambda/domain/emergency/phone-text.ts';

const words = (text: string, instruction: string): string => wordsOf({ text, instruction });

describe('the words of an alert', () => {
  it.each([
    ['三小时雨量将达150毫米。', '请转移到高处，不要涉水。', '三小时雨量将达150毫米。请转移到高处，不要涉水。'],
    ['三小时雨量将达150毫米', '请转移到高处。', '三小时雨量将达150毫米。请转移到高处。'],
    ['三小时雨量将达150毫米！\n', ' 请转移到高处。', '三小时雨量将达150毫米！请转移到高处。'],
    ['深圳市气象台：暴雨（红色）', '请避险。', '深圳市气象台：暴雨（红色）请避险。'],
    ['Flooding expected', 'Move to higher ground.', 'Flooding expected. Move to higher ground.'],
    ['Flooding expected.', 'Move to higher ground.', 'Flooding expected. Move to higher ground.'],
  ])('are followed by what to do: %j, %j', (text, instruction, expected) => {
    expect(words(text, instruction)).toBe(expected);
  });

  it.each([
    ['雨量将达150毫米，请转移到高处，不要涉水。', '请转移到高处，不要涉水。'],
    ['雨量将达150毫米，请转移到高处、不要涉水！', '请转移到高处，不要涉水'],
    ['雨量将达150毫米。请转移 到高处。', '请转移到高处。'],
    ['雨量将达１５０毫米，请转移到２楼。', '请转移到2楼。'],
  ])('are left alone where they say it already: %j, %j', (text, instruction) => {
    expect(words(text, instruction)).toBe(text);
  });

  it.each([
    ['请勿撤离。', '撤离。'],
    ['请立即撤离到体育馆。', '请立即撤离'],
    ['请撤离。不要停留。', '不要停留，请撤离。'],
  ])('are not taken to say it by a part of a clause: %j, %j', (text, instruction) => {
    expect(words(text, instruction)).toBe(`${text}${instruction}`);
  });

  it('begin with the text and hold what to do, whatever they are', () => {
    const written = fc.string({ unit: fc.constantFrom('请', '避', '险', '。', '，', ' ', 'a', '1', '\n') });
    fc.assert(
      fc.property(written, written, (text, instruction) => {
        const all = words(text, instruction);
        expect(all.startsWith(text.trimEnd())).toBe(true);
        expect(words(all, instruction)).toBe(all);
      }),
    );
  });
});

describe('the text of a drill', () => {
  it('bears its mark once', () => {
    const alert = { text: '请避险。', instruction: '到高处去。' };
    expect(phoneText(alert, 'exercise')).toBe('【演练】请避险。到高处去。');
    expect(phoneText({ ...alert, text: '【演练】请避险。' }, 'exercise')).toBe('【演练】请避险。到高处去。');
    expect(phoneText(alert, 'emergency')).toBe('请避险。到高处去。');
  });
});
