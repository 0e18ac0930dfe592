import { phrasesFor } from '../../console/features/application/decision/phrases.ts';
import { ruleNames } from '../../console/features/statistics/rule-names.ts';
import { judge, ruleTable } from '../../lambda/domain/rules/index.ts';
import { allFindingWords } from '../../lambda/words/all.ts';
import { sayFinding } from '../../lambda/words/say-finding.ts';
import { application, context, without } from '../domain/rules/subjects.ts';

const note = (rule: string, pointer = '') => ({ rule, severity: 'warn' as const, pointer });
const refusal = (rule: string, pointer = '') => ({ rule, severity: 'block' as const, pointer });

describe('every rule that can be found', () => {
  const always = phrasesFor('return', []).length;
  const ids = ruleTable.map(({ rule }) => rule.id);
  it.each(ids)('%s has a phrase for an officer who returns, and a name in the statistics', (id) => {
    expect(phrasesFor('return', [note(id)])).toHaveLength(always + 1);
    expect(phrasesFor('return', [refusal(id)])).toHaveLength(always + 1);
    expect([ruleNames.zh[id], ruleNames.en[id]]).toEqual([expect.any(String), expect.any(String)]);
  });
});

describe('a part that is missing in an application', () => {
  const parts = [
    'reason',
    'window',
    'divisions',
    'classification',
    'attachment',
    'volumeEstimate',
    'frequency',
  ] as const;
  const subjects = [...parts.map(without), application({ text: ' ' }), application({ sendingAgency: ' ' })];
  const findings = subjects.flatMap((subject) => judge(subject, context()));
  const missing = findings.filter(({ rule }) => rule === 'application.fields');

  const said = (pointer: string): string =>
    missing.filter((one) => one.pointer === pointer).map((one) => sayFinding(allFindingWords, one).zh)[0] ?? '';

  it.each([...new Set(missing.map(({ pointer }) => pointer))])('is asked for by its name: %s', (pointer) => {
    const [first = ''] = phrasesFor('return', [note('application.fields', pointer)]);
    const [, name = '无'] = /^缺少(.+?)。/.exec(said(pointer)) ?? [];
    expect(first).toContain(name);
  });

  it('is each of the nine', () => expect(new Set(missing.map(({ pointer }) => pointer)).size).toBe(9));
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
