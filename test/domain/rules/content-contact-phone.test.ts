import { contentContactPhone } from '../../../lambda/domain/rules/content-contact-phone.ts';
import { dialable, undialable } from './corpus/phones.ts';
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
