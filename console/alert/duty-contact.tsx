import type { EmergencyCase } from '../api/types.ts';
import { useOrganisations } from '../case-file/organisations.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const contactWords = defineWords(
  {
    call: '等待期间请致电（登记的联系电话）：',
    nobody: '尚未登记主管的电信管理机构，目前无人可以确认。',
  },
  {
    call: 'Meanwhile call (the telephone on register): ',
    nobody: 'No competent authority is registered: nobody can confirm it now.',
  },
);

/**
 * Whom to ring while a duty officer is waited for: office and telephone of the authority that answers for the case, the
 * national one where a province has none. Nothing else tells that desk anything.
 */
export const DutyContact = ({ authority }: Pick<EmergencyCase, 'authority'>) => {
  const words = useWords(contactWords);
  const register = useOrganisations();
  if (authority === null) return <span className="duty-contact">{words.nobody}</span>;
  const desk = register.get(authority);
  if (desk === undefined) return null;
  const { office, phone } = desk.contact;
  return (
    <span className="duty-contact">
      {words.call}
      <span lang="zh-CN">
        {desk.name}
        {office}
      </span>{' '}
      <a href={`tel:${phone}`}>{phone}</a>
    </span>
  );
};
