import { provinceOf } from '../division/division.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import { draft2020, order31 } from './citation.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

const isCompetent = (applicant: Organisation, candidate: Organisation): boolean => {
  if (candidate.kind !== 'telecom-authority') return false;
  if (applicant.level === 'national') return candidate.level === 'national';
  return candidate.level === 'provincial' && candidate.division === provinceOf(applicant.division);
};

const isInOffice = ({ id }: Organisation, organisations: readonly Organisation[]): boolean =>
  organisations.every(
    ({ id: other, kind, succeeds = [] }) => kind !== 'telecom-authority' || other === id || !succeeds.includes(id),
  );

/**
 * The authority that decides on an applicant's sends (同级电信管理机构). Authorities exist at two levels only
 * (draft-2020 art. 3): 工业和信息化部 for national bodies, the province's 通信管理局 for all others. None that another has
 * taken over from.
 */
export const competentAuthority = (
  applicant: Organisation,
  organisations: readonly Organisation[],
): Organisation | null =>
  organisations.find((candidate) => isCompetent(applicant, candidate) && isInOffice(candidate, organisations)) ?? null;

/** 工业和信息化部, or whoever has taken over from it; null where none is registered. */
export const nationalAuthority = (organisations: readonly Organisation[]): Organisation | null =>
  organisations.find(
    (one) => one.kind === 'telecom-authority' && one.level === 'national' && isInOffice(one, organisations),
  ) ?? null;

export const authorityCompetent: Rule = {
  id: 'authority.competent',
  about: 'application',
  citations: {
    'order-31-2015': order31('17', 'provide the telecommunications management agency with information'),
    'draft-2020': draft2020('27', '向同级电信管理机构提出书面发送申请'),
  },
  judge: (subject, context) => {
    if (!subject.application) return [];
    const { applicant, authority } = subject.application;
    if (authority && isCompetent(applicant, authority)) return [];
    const at = applicant.level === 'national' ? 'national' : 'provincial';
    return [
      findingOf(
        'authority.competent',
        {
          severity: 'block',
          citation: authorityCompetent.citations[context.edition.id],
          pointer: '',
          span: null,
          found: authority?.name ?? '',
        },
        {
          kind: authority === null ? `none-${at}` : `wrong-${at}`,
          applicant: applicant.name,
          authority: authority?.id ?? null,
        },
      ),
    ];
  },
};
