import fc from 'fast-check';
import { type Mend, type MendKind, mendsOf } from '../../../console/features/application/compose/mends.ts';
import { contentContactPhone } from '../../../lambda/domain/rules/content-contact-phone.ts';
import { contentHidden } from '../../../lambda/domain/rules/content-hidden.ts';
import { contentLength } from '../../../lambda/domain/rules/content-length.ts';
import { contentLink } from '../../../lambda/domain/rules/content-link.ts';
import { contentSenderName } from '../../../lambda/domain/rules/content-sender-name.ts';
import type { Rule } from '../../../lambda/domain/rules/rule.ts';
import { findingsOf } from '../../domain/rules/judged-text.ts';

const sender = { name: '广东省应急管理厅', aliases: ['广东应急', '省应急管理厅'], phone: '020-55500103' };
const found = (rule: Rule, text: string) =>
  findingsOf(rule, text, sender).map(({ facts, ...rest }) => (facts === undefined ? rest : { ...rest, facts }));
const blocked = (rule: Rule, text: string) => found(rule, text).filter(({ severity }) => severity === 'block');
const mends = (rule: Rule, text: string): readonly Mend[] =>
  found(rule, text).flatMap((finding) => mendsOf(finding, text, sender));
const mendedBy = (rule: Rule, text: string, kind: MendKind): string | undefined =>
  mends(rule, text).find((mend) => mend.kind === kind)?.text;

const pieces = ['汛期将至', '，', '。', ' ', '\n', '请备好物品', '（', '）', '！', '🌧', '网址', '【省厅】', '5月', 'A'];
const links = ['www.gd119.cn', 'https://a.gov.cn/b', 'www。gd119。cn', 'gov点cn', '政务.中国'];
const texts = (parts: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join(''));

describe('one press', () => {
  it.each([
    ['removes a link with its brackets', contentLink, '详情（www.gd119.cn）见公告', 'remove-link', '详情见公告'],
    ['removes a link and what leads to it', contentLink, '请看：www.gd119.cn 谢谢', 'remove-link', '请看谢谢'],
    ['takes out what nobody can see', contentHidden, '请\u200b勿\ufeff外出👩‍🚒', 'remove-hidden', '请勿外出👩‍🚒'],
    ['signs what has no signature', contentSenderName, '请注意防寒', 'sign', '【广东省应急管理厅】请注意防寒'],
    [
      'replaces a signature that is not registered',
      contentSenderName,
      '【省厅】注意',
      'sign',
      '【广东省应急管理厅】注意',
    ],
    ['adds the phone as a sentence', contentContactPhone, '请注意', 'add-phone', '请注意。咨询电话020-55500103。'],
    ['adds it after a full stop as well', contentContactPhone, '注意！', 'add-phone', '注意！咨询电话020-55500103。'],
  ] as const)('%s', (_what, rule, text, kind, expected) => {
    expect(mendedBy(rule, text, kind)).toBe(expected);
  });

  it('keeps the phone at the end of what it shortens', () => {
    const text = `【广东省应急管理厅】${'请注意防寒保暖，'.repeat(9)}谢谢。咨询电话020-55500103。`;
    const short = mendedBy(contentLength, text, 'cut-before-phone') ?? '';
    expect(short).toMatch(/。咨询电话020-55500103。$/);
    expect(blocked(contentLength, short)).toEqual([]);
    expect(blocked(contentContactPhone, short)).toEqual([]);
  });

  it('offers nothing that it does not know', () => {
    const unknown = { name: '', aliases: [], phone: '' };
    const of = (rule: Rule) => found(rule, '请注意').flatMap((finding) => mendsOf(finding, '请注意', unknown));
    expect([...of(contentContactPhone), ...of(contentSenderName)]).toEqual([]);
  });
});

describe('a mend never leaves its own finding', () => {
  it.each([
    ['of a missing name', contentSenderName, 'sign'],
    ['of a missing phone', contentContactPhone, 'add-phone'],
    ['of a text that is too long', contentLength, 'cut'],
    ['of a text that is too long and ends with a phone', contentLength, 'cut-before-phone'],
  ] as const)('%s', (_what, rule, kind) => {
    fc.assert(
      fc.property(fc.nat(90), texts([...pieces, '电话020-55500103'], 20), (before, written) => {
        const text = `${'请'.repeat(before)}${written}`;
        for (const mend of mends(rule, text).filter((one) => one.kind === kind))
          expect(blocked(rule, mend.text)).toEqual([]);
      }),
    );
  });

  it('of what nobody can see: nothing is left of it, and nothing else is gone', () => {
    const signs = [
      '\u200b',
      '\u200d',
      '\ufe0f',
      '\u{e0067}',
      '\u00ad',
      '\u202e',
      '👩',
      '🚒',
      '⚠',
      '请',
      'ا',
      '1',
      '\u20e3',
    ];
    fc.assert(
      fc.property(texts(signs, 12), (text) => {
        const [mend] = mends(contentHidden, text);
        if (mend === undefined) return;
        expect(blocked(contentHidden, mend.text)).toEqual([]);
        const visible = (of: string) => of.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
        expect(visible(mend.text)).toBe(visible(text));
      }),
    );
  });

  it('of a link: there is one fewer, or one that was split is whole', () => {
    fc.assert(
      fc.property(texts(pieces, 6), fc.constantFrom(...links), texts(pieces, 6), (left, link, right) => {
        const text = `${left}，${link}，${right}`;
        const next = mendedBy(contentLink, text, 'remove-link');
        expect(next).toBeDefined();
        expect(blocked(contentLink, next ?? text).length).toBeLessThan(blocked(contentLink, text).length);
      }),
    );
  });
});

describe('tightening', () => {
  it('only takes spaces, breaks and repeated marks, and leaves no more to take', () => {
    fc.assert(
      fc.property(texts(pieces, 80), (text) => {
        const tight = mendedBy(contentLength, text, 'tighten');
        if (tight === undefined) return;
        expect(tight.length).toBeLessThan(text.length);
        const bare = (one: string) => one.replace(/[\s！。？，]/g, '');
        expect(bare(tight)).toBe(bare(text));
        expect(mendedBy(contentLength, tight, 'tighten')).toBeUndefined();
      }),
    );
  });
});
