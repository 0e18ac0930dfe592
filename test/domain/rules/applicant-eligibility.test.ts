import { applicantEligibility } from '../../../lambda/domain/rules/applicant-eligibility.ts';
import type { Level, OrganisationKind } from '../../../lambda/domain/vocabulary/organisation.ts';
import { application, context, organisation } from './subjects.ts';

type Case = [kind: OrganisationKind, level: Level, division: string, draft: boolean, order31: boolean];

const reasons = (kind: OrganisationKind, level: Level, division: string, its = context()): readonly unknown[] =>
  applicantEligibility
    .judge(application({}, { applicant: organisation(kind, level, division) }), its)
    .map(({ facts }) => facts?.['why']);

describe('who may apply', () => {
  it.each<Case>([
    ['department', 'national', '000000', true, true],
    ['department', 'provincial', '500000', true, true],
    ['government', 'provincial', '440000', true, true],
    ['government', 'prefecture', '440300', true, false],
    ['government', 'prefecture', '222400', true, false],
    ['government', 'prefecture', '441900', true, false],
    ['government', 'prefecture', '442000', true, false],
    ['government', 'prefecture', '620200', true, false],
    ['government', 'prefecture', '460400', true, false],
    ['government', 'prefecture', '110105', false, false],
    ['government', 'prefecture', '232700', false, false],
    ['government', 'prefecture-area', '542500', false, false],
    ['government', 'county', '441581', false, false],
    ['government', 'township', '441581', false, false],
    ['department', 'prefecture', '440300', false, false],
    ['department', 'county', '440306', false, false],
    ['party-organ', 'provincial', '440000', false, false],
    ['military-organ', 'national', '000000', false, false],
    ['company', 'national', '000000', false, false],
    ['public-institution', 'provincial', '440000', false, false],
    ['operator', 'national', '000000', false, false],
    ['telecom-authority', 'provincial', '440000', false, false],
  ])('%s, %s, %s: draft %s, Order 31 %s', (kind, level, division, draft, order31) => {
    expect(reasons(kind, level, division)).toHaveLength(draft ? 0 : 1);
    expect(reasons(kind, level, division, context('order-31-2015'))).toHaveLength(order31 ? 0 : 1);
  });

  it('tells a city department to apply in the name of its government', () => {
    expect(reasons('department', 'prefecture', '440300')).toEqual(['city-department']);
  });

  it('tells an area that it is not a city', () => {
    expect(reasons('government', 'prefecture', '152200')).toEqual(['area']);
  });

  it('lets a deployment admit a county government and refuse a city', () => {
    const its = context('draft-2020', { eligibilityOverrides: { '441581': true, '441900': false } });
    expect(reasons('government', 'county', '441581', its)).toEqual([]);
    expect(reasons('government', 'prefecture', '441900', its)).toHaveLength(1);
    expect(reasons('department', 'county', '441581', its)).toHaveLength(1);
  });

  it('does not let an override widen Order 31 or touch a province', () => {
    const eligibilityOverrides = { '440300': true, '440000': false };
    expect(
      reasons('government', 'prefecture', '440300', context('order-31-2015', { eligibilityOverrides })),
    ).toHaveLength(1);
    expect(reasons('government', 'provincial', '440000', context('draft-2020', { eligibilityOverrides }))).toEqual([]);
  });

  it('quotes the article of the edition in force', () => {
    const subject = application({}, { applicant: organisation('company', 'county', '441581') });
    expect(applicantEligibility.judge(subject, context())[0]?.citation).toMatchObject({
      edition: 'draft-2020',
      article: '27',
    });
    expect(applicantEligibility.judge(subject, context('order-31-2015'))[0]?.citation?.article).toBe('17');
  });
});
