import { findingsOf as alertFindings } from '../../../lambda/domain/emergency/findings.ts';
import { contentHidden } from '../../../lambda/domain/rules/content-hidden.ts';
import { hiddenIn, withoutHidden } from '../../../lambda/domain/rules/hidden-characters.ts';
import { blocks, judge } from '../../../lambda/domain/rules/index.ts';
import { alert, machine } from '../emergency/history.ts';
import { contextAt } from '../given.ts';
import { application, context } from './subjects.ts';

const seen = (text: string) => hiddenIn(text).map(({ start, end }) => [start, end]);

describe('what nobody can see in a text', () => {
  it.each([
    ['a space of no width', '\u200b'],
    ['a joiner between letters that do not join', '\u200d'],
    ['a non-joiner', '\u200c'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['a grapheme joiner', '\u034f'],
    ['a selector behind no picture', '\ufe0f'],
    ['a selector of the second plane', '\u{e0100}'.repeat(2)],
    ['tags that spell no flag', '\u{e0068}\u{e0069}'],
    ['a filler of Hangul', '\u3164'],
    ['a filler of half width', '\uffa0'],
    ['a filler of a first letter', '\u115f'],
    ['an override of the direction', '\u202e'],
    ['an isolate', '\u2066'],
    ['a mark of the direction', '\u200f'],
    ['a mark of the direction of Arabic letters, where there are none', '\u061c'],
    ['an invisible operator', '\u2063'],
    ['a mark of annotation', '\ufff9'],
    ['a NUL', '\0'],
    ['a backspace', '\b'],
    ['a control of the second set', '\u0080'],
    ['a selector of Mongolian', '\u180b'],
    ['a blank of Braille', '\u2800'],
    ['the place of an object that is not there', '\ufffc'],
  ])('is found by its place: %s', (_what, sign) => {
    const text = `请勿${sign === '\u{e0100}'.repeat(2) ? 'a' : ''}`;
    expect(seen(`${text}${sign}外出`)).toEqual([[text.length, text.length + sign.length]]);
    expect(withoutHidden(`${text}${sign}外出`)).toBe(`${text}外出`);
  });

  it.each([
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['a next line', '\u0085'],
    ['a vertical tabulator', '\v'],
    ['a form feed', '\f'],
    ['several of them', '\u2028\u2029'],
    ['one between spaces of no width', '\u200b\u2028\u200b'],
  ])('is found where phones do not agree that a line ends, and a line ends there without it: %s', (_what, sign) => {
    expect(seen(`人民路${sign}解放路`)).toEqual([[3, 3 + sign.length]]);
    expect(withoutHidden(`人民路${sign}解放路`)).toBe('人民路\n解放路');
  });

  it.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['a profession with a tone', '👩🏽‍🚒'],
    ['a picture with its selector', '⚠️☎️'],
    ['a heart on fire', '❤️‍🔥'],
    ['who runs, a woman', '🏃‍♀️'],
    ['a key cap', '拨打1️⃣2️⃣'],
    ['a flag in tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a flag of two letters', '🇨🇳'],
    ['a variant of an ideograph in a name', '龦\u{e0100}先生'],
    ['Uyghur', 'دىققەت، يامغۇر\u200cلۇق'],
    ['a mark beside Arabic letters', 'ياغىدۇ\u200f (12379)'],
    ['a mark of theirs beside them', 'ياغىدۇ\u061c (12379)'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180eᠠ ᠪᠦᠭᠦᠳᠡ\u180b'],
    ['lines and a tab', '请勿外出\r\n一\t二'],
    ['Braille', '⠓⠊\u2800⠙⠥'],
    ['Hindi', 'क्\u200dष'],
    ['plain Chinese', '【广东省应急管理厅】请勿外出。电话020-55500101'],
  ])('is not what makes something seen: %s', (_what, text) => {
    expect(seen(text)).toEqual([]);
    expect(withoutHidden(text)).toBe(text);
  });

  it('is more than a picture needs', () => {
    expect(seen('⚠️\ufe0f请')).toEqual([[2, 3]]);
    expect(seen('👩\u200d请')).toEqual([[2, 3]]);
  });

  it('is found in time that grows as the text does', () => {
    expect(seen('请\u200b'.repeat(1_000))).toHaveLength(1_000);
  });
});

describe('the rule on hidden characters', () => {
  const told = (findings: ReturnType<typeof judge>) =>
    findings
      .filter(({ rule }) => rule === 'content.hidden')
      .map(({ severity, pointer, span, facts }) => [severity, pointer, span?.start ?? null, facts]);

  it('refuses an application, with the place and the names of each', () => {
    const text = '😀请\u200b\u202e勿\ufeff外出';
    const found = contentHidden.judge(application({ text }), context());
    expect(told(found)).toEqual([
      ['block', '/text', 3, { position: 3, codes: ['U+200B', 'U+202E'] }],
      ['block', '/text', 6, { position: 6, codes: ['U+FEFF'] }],
    ]);
    expect(blocks(judge(application({ text }), context()))).toEqual(expect.arrayContaining([found[0]]));
  });

  it('looks at everything that people write', () => {
    const strewn = application({
      reason: '提醒\u200b群众',
      audience: '沿\u00ad河居民',
      sendingAgency: '广东省\u2060应急管理厅',
      frequency: { sends: 1, note: '一\u3164次' },
      exemptions: [{ rule: 'content.link', title: '某条\u200b例', number: '1\u200b号', article: '一\u200b条' }],
    });
    const pointers = contentHidden.judge(strewn, context()).map(({ pointer }) => pointer);
    expect(pointers).toEqual([
      '/reason',
      '/audience',
      '/sendingAgency',
      '/frequency/note',
      '/exemptions/0/title',
      '/exemptions/0/number',
      '/exemptions/0/article',
    ]);
  });

  it('never holds an emergency back, in whatever part of it', () => {
    const at = '2026-06-09T02:00:00.000Z';
    const strewn = { ...alert, text: `台风\u202e${alert.text}`, instruction: '请\u200b撤离', issuer: '某\u200b台' };
    const found = alertFindings(strewn, 'emergency', 'gd-emergency', contextAt({ by: machine, at }, 'e-1', 1));
    const hidden = found.filter(({ rule }) => rule === 'content.hidden');
    expect(hidden.map(({ severity, pointer }) => [severity, pointer])).toEqual([
      ['warn', '/text'],
      ['warn', '/text'],
      ['warn', '/issuer'],
    ]);
    expect(blocks(found)).toEqual([]);
  });
});
