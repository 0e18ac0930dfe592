import { citiesWithoutDistricts, prefectureKind, provinceOf } from '../division/division.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import { draft2020, order31 } from './citation.ts';
import type { Ineligible } from './facts.ts';
import { findingOf } from './finding-of.ts';
import type { Rule, RuleContext } from './rule.ts';

const quote = '应由省级以上人民政府有关部门或设区市、自治州人民政府……提出书面发送申请';

const municipalities: readonly (string | null)[] = ['110000', '120000', '310000', '500000'];

/** null where a prefecture-level government may apply. */
const prefectureRefusal = (division: string): Ineligible | null => {
  if (municipalities.includes(provinceOf(division))) return 'municipal-district';
  const kind = prefectureKind(division);
  if (kind === 'area') return 'area';
  if (kind !== undefined || citiesWithoutDistricts.includes(division)) return null;
  return 'unknown-city';
};

const governmentRefusal = (applicant: Organisation, context: RuleContext): Ineligible | null => {
  if (applicant.level === 'national' || applicant.level === 'provincial') return null;
  if (context.edition.id === 'order-31-2015') return 'below-province';
  const override = context.eligibilityOverrides[applicant.division];
  if (override === true) return null;
  if (override === false) return 'set-apart';
  if (applicant.level === 'prefecture') return prefectureRefusal(applicant.division);
  return 'county-government';
};

const departmentRefusal = (applicant: Organisation, context: RuleContext): Ineligible | null => {
  if (applicant.level === 'national' || applicant.level === 'provincial') return null;
  return context.edition.id === 'draft-2020' && applicant.level === 'prefecture'
    ? 'city-department'
    : 'local-department';
};

/** Why an organisation may not apply for an ordinary send; null where it may. */
export const eligibilityRefusal = (applicant: Organisation, context: RuleContext): Ineligible | null => {
  switch (applicant.kind) {
    case 'government':
      return governmentRefusal(applicant, context);
    case 'department':
      return departmentRefusal(applicant, context);
    default:
      return applicant.kind;
  }
};

/** Who may apply: departments at provincial level or above, and under the draft the government of a city or prefecture. */
export const applicantEligibility: Rule = {
  id: 'applicant.eligibility',
  about: 'application',
  citations: {
    'order-31-2015': order31(
      '17',
      "the relevant departments of the people's government at or above the provincial level",
    ),
    'draft-2020': draft2020('27', quote),
  },
  judge: (subject, context) => {
    if (!subject.application) return [];
    const { applicant } = subject.application;
    const why = eligibilityRefusal(applicant, context);
    if (why === null) return [];
    const citation = applicantEligibility.citations[context.edition.id];
    const { kind, level, division } = applicant;
    return [
      findingOf(
        'applicant.eligibility',
        { severity: 'block', citation, pointer: '', span: null, found: applicant.name },
        { why, kind, level, division },
      ),
    ];
  },
};
