import { contentContactPhone } from '../../../lambda/domain/rules/content-contact-phone.ts';
import { dialable, undialable } from './corpus/phones.ts';
import { notToCall, toCall, weak } from './corpus/phones-said-of.ts';
import { dialableSecond, undialableSecond } from './corpus/phones-second.ts';
import { dialableThird, undialableThird } from './corpus/phones-third.ts';
import { findingsOf } from './judged-text.ts';

const severities = (text: string) => findingsOf(contentContactPhone, text).map(({ severity }) => severity);

describe('A contact phone is given', () => {
  it.each([...dialable, ...dialableSecond, ...dialableThird])('by %j', (text) => {
    expect(severities(text)).not.toContain('block');
  });

  it.each([...undialable, ...undialableSecond, ...undialableThird])('not by %j', (text) => {
    expect(severities(text)).toEqual(['block']);
  });
});

describe('A weak number is warned of', () => {
  it('an emergency number is not the contact of the issuer', () => {
    const [finding] = findingsOf(contentContactPhone, '遇火情请拨打119。');
    expect(finding).toMatchObject({ severity: 'warn', found: '119', facts: { kind: 'emergency' } });
  });

  it('a local number lacks its area code', () => {
    const [finding] = findingsOf(contentContactPhone, '值班电话:6221234');
    expect(finding).toMatchObject({ severity: 'warn', found: '6221234', facts: { kind: 'local' } });
  });

  it('beside a full number it is not spoken of', () => {
    expect(severities('火警119,咨询0755-12345678')).toEqual([]);
  });
});

it('The missing phone cites draft-2020, article 27', () => {
  const [finding] = findingsOf(contentContactPhone, '请注意防火');
  expect(finding).toMatchObject({ span: null, citation: { edition: 'draft-2020', article: '27' } });
});

describe('What the sentence says of a number decides', () => {
  it.each(toCall)('%j gives one to call', (text) => {
    expect(severities(text)).toEqual([]);
  });

  it.each(notToCall)('%j gives none', (text) => {
    expect(severities(text)).toEqual(['block']);
  });

  it.each(weak)('%j gives a weak one', (text) => {
    expect(severities(text)).toEqual(['warn']);
  });
});

it.each([
  ['联系电话零二零五五五零零六零一', '零二零五五五零零六零一', 'spelt'],
  ['火警请拨打幺幺九', '幺幺九', 'emergency'],
  ['值班电话六二二一二三四', '六二二一二三四', 'local'],
])('digits in words are shown as they stand: %j', (text, found, kind) => {
  expect(findingsOf(contentContactPhone, text)).toMatchObject([{ severity: 'warn', found, facts: { kind } }]);
});

it('beside a number in digits, one in words is not spoken of', () => {
  expect(severities('咨询12345，也可拨打零二零五五五零零六零一')).toEqual([]);
});
