import { authorityCompetent, competentAuthority } from '../../../lambda/domain/rules/competent-authority.ts';
import { scopeJurisdiction } from '../../../lambda/domain/rules/scope-jurisdiction.ts';
import type { Level } from '../../../lambda/domain/vocabulary/organisation.ts';
import { application, context, ministry, organisation, provincialBureau } from './subjects.ts';

const elsewhere = organisation('telecom-authority', 'provincial', '450000', '广西壮族自治区通信管理局');
const operator = organisation('operator', 'provincial', '440000');
const registered = [operator, elsewhere, provincialBureau, ministry];

describe('the authority competent for an applicant', () => {
  it.each<[Level, string, string | null]>([
    ['national', '000000', ministry.id],
    ['provincial', '440000', provincialBureau.id],
    ['prefecture', '440300', provincialBureau.id],
    ['prefecture', '450100', elsewhere.id],
    ['provincial', '460000', null],
  ])('%s, %s: %s', (level, division, expected) => {
    const applicant = organisation('government', level, division);
    expect(competentAuthority(applicant, registered)?.id ?? null).toBe(expected);
  });

  it.each([
    ['its own bureau', provincialBureau, 0],
    ['the bureau of another province', elsewhere, 1],
    ['the ministry', ministry, 1],
    ['an operator', operator, 1],
    ['nobody', null, 1],
  ])('a provincial department addressing %s: %s findings', (_, authority, count) => {
    const findings = authorityCompetent.judge(application({}, { authority }), context());
    expect(findings).toHaveLength(count);
    expect(findings.every((finding) => finding.severity === 'block')).toBe(true);
  });

  it('a national department addresses the ministry, not a bureau', () => {
    const applicant = organisation('department', 'national', '000000');
    expect(authorityCompetent.judge(application({}, { applicant, authority: ministry }), context())).toEqual([]);
    const wrong = authorityCompetent.judge(application({}, { applicant }), context());
    expect(wrong[0]?.facts).toMatchObject({ kind: 'wrong-national', applicant: applicant.name });
  });
});

describe('the scope of a send', () => {
  it.each<[Level, string, string[], string[]]>([
    ['provincial', '440000', ['440000', '440100', '440306'], []],
    ['provincial', '440000', ['440100', '450100', '000000'], ['/divisions/1', '/divisions/2']],
    ['prefecture', '440300', ['440300', '440306'], []],
    ['prefecture', '440300', ['440000', '440100'], ['/divisions/0', '/divisions/1']],
    ['national', '000000', ['000000', '110000', '710000'], []],
    // What names nothing is for another rule.
    ['national', '000000', ['990000'], []],
    ['prefecture', '440300', ['449900'], []],
    ['prefecture', '441200', ['441283'], []],
    ['prefecture', '440300', ['441283'], ['/divisions/0']],
    // An applicant that was registered before its division was given up.
    ['prefecture', '371200', ['370116', '370112'], ['/divisions/1']],
  ])('%s, %s, asking for %j: outside at %j', (level, division, divisions, pointers) => {
    const applicant = organisation('government', level, division);
    const findings = scopeJurisdiction.judge(application({ divisions }, { applicant }), context());
    expect(findings.map((finding) => finding.pointer)).toEqual(pointers);
    expect(findings.every((finding) => finding.severity === 'block')).toBe(true);
  });
});
