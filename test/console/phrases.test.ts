import { phrasesByRule, phrasesFor } from '../../console/screens/decision/phrases.ts';
import { ruleNames } from '../../console/screens/statistics/rule-names.ts';
import { ruleTable } from '../../lambda/domain/rules/index.ts';

const note = (rule: string) => ({ rule, severity: 'warn' as const });
const refusal = (rule: string) => ({ rule, severity: 'block' as const });

describe('every rule that can be found', () => {
  it.each(ruleTable.map(({ rule }) => rule.id))('%s has a phrase for an officer and a name in the statistics', (id) => {
    expect(Object.values(phrasesByRule[id] ?? {})).not.toEqual([]);
    expect([ruleNames.zh[id], ruleNames.en[id]]).toEqual([expect.any(String), expect.any(String)]);
  });
});

describe('the phrases an officer may begin with', () => {
  it('answer what was found before they say what may be said of any application', () => {
    const [first, ...rest] = phrasesFor('return', [note('content.length')]);
    expect(first).toContain('70 字');
    expect(rest).toEqual(phrasesFor('return', []));
  });

  it('come once, however often a rule was broken', () => {
    const phrases = phrasesFor('decline', [note('content.prohibited'), note('content.prohibited')]);
    expect(phrases).toEqual([...new Set(phrases)]);
  });

  it.each([
    ['a note', [note('content.link')], [], '公众号'],
    ['a refusal', [refusal('content.link')], [], '网址或链接'],
    ['a refusal that an exemption is claimed from', [note('content.link')], ['content.link'], '网址或链接'],
    ['a note beside a claim of something else', [note('content.link')], ['content.length'], '公众号'],
  ])('speak of %s as what it is', (_what, findings, claims, expected) => {
    expect(phrasesFor('return', findings, claims)[0]).toContain(expected);
  });

  it('decline what a note is about as what the rule is about', () => {
    expect(phrasesFor('decline', [note('content.commercial')])[0]).toContain('商业性质');
  });
});
