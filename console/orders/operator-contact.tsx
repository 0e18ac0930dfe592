import { useOrganisations } from '../case-file/organisations.ts';
import { useWords } from '../i18n/language.tsx';
import { operatorWords } from './operator-words.ts';

/** Whom to ring about an order that does not go on: the office and the telephone that the registry has; nothing where it has none. */
export const OperatorContact = ({ operator }: { readonly operator: string }) => {
  const words = useWords(operatorWords);
  const contact = useOrganisations().get(operator)?.contact;
  if (contact === undefined) return null;
  return (
    <span className="operator-contact">
      {words.call}
      <span lang="zh-CN">{contact.office}</span> <a href={`tel:${contact.phone}`}>{contact.phone}</a>
    </span>
  );
};
