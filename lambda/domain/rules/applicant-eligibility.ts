import { citiesWithoutDistricts, prefectureKind, provinceOf } from '../division/division.ts';
import type { Organisation, OrganisationKind } from '../vocabulary/organisation.ts';
import { draft2020, order31 } from './citation.ts';
import type { Rule, RuleContext } from './rule.ts';

const quote = '应由省级以上人民政府有关部门或设区市、自治州人民政府……提出书面发送申请';

const notGovernment: Readonly<Record<Exclude<OrganisationKind, 'government' | 'department'>, string>> = {
  'telecom-authority': '电信管理机构负责协调发送，不能向自己提出申请',
  operator: '相关企业是发送方，不能作为申请单位',
  'party-organ': '党的机关不属于人民政府及其部门，可由同级人民政府有关部门提出申请',
  'military-organ': '军事机关不属于人民政府及其部门，可由同级人民政府有关部门提出申请',
  company: '企业不能提出公益性短信息发送申请，可由省级以上人民政府有关部门提出',
  'public-institution': '事业单位不属于人民政府部门，可由其主管的省级以上人民政府部门提出申请',
};

const municipalities: readonly (string | null)[] = ['110000', '120000', '310000', '500000'];

/** null where a prefecture-level government may apply. */
const prefectureRefusal = (division: string): string | null => {
  if (municipalities.includes(provinceOf(division)))
    return '直辖市的区、县不是设区的市，请由直辖市人民政府有关部门提出申请';
  const kind = prefectureKind(division);
  if (kind === 'area') return '地区、盟不是设区的市，没有一级人民政府，请由省级人民政府有关部门提出申请';
  if (kind !== undefined || citiesWithoutDistricts.includes(division)) return null;
  return '登记的行政区划不是设区的市或自治州，请核对登记信息';
};

const governmentRefusal = (applicant: Organisation, context: RuleContext): string | null => {
  if (applicant.level === 'national' || applicant.level === 'provincial') return null;
  if (context.edition.id === 'order-31-2015')
    return '本规定只允许省级以上人民政府有关部门申请，请由省级人民政府有关部门提出';
  const override = context.eligibilityOverrides[applicant.division];
  if (override === true) return null;
  if (override === false) return '该行政区划已被设定为不得申请，请由省级人民政府有关部门提出';
  if (applicant.level === 'prefecture') return prefectureRefusal(applicant.division);
  return '县级、乡级人民政府和地区行政公署、盟行政公署不能申请，请由所在设区的市、自治州人民政府或省级人民政府有关部门提出';
};

const departmentRefusal = (applicant: Organisation, context: RuleContext): string | null => {
  if (applicant.level === 'national' || applicant.level === 'provincial') return null;
  return context.edition.id === 'draft-2020' && applicant.level === 'prefecture'
    ? '设区的市、自治州的部门不能申请，请以该市、州人民政府名义提出'
    : '省级以下人民政府部门不能申请，请由省级人民政府有关部门提出';
};

/** Why an organisation may not apply for an ordinary send, in Chinese; null where it may. */
export const eligibilityRefusal = (applicant: Organisation, context: RuleContext): string | null => {
  switch (applicant.kind) {
    case 'government':
      return governmentRefusal(applicant, context);
    case 'department':
      return departmentRefusal(applicant, context);
    default:
      return notGovernment[applicant.kind];
  }
};

/** Who may apply: departments at provincial level or above, and under the draft the government of a city or prefecture. */
export const applicantEligibility: Rule = {
  id: 'applicant.eligibility',
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
    const detail = eligibilityRefusal(applicant, context);
    if (detail === null) return [];
    return [
      {
        rule: applicantEligibility.id,
        severity: 'block',
        citation: applicantEligibility.citations[context.edition.id],
        pointer: '',
        span: null,
        found: applicant.name,
        detail: `${detail}。`,
        facts: { kind: applicant.kind, level: applicant.level, division: applicant.division },
      },
    ];
  },
};
