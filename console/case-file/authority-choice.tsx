import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { useMay } from '../session/me.tsx';
import { Choice } from '../ui/choice.tsx';
import { useAddressed } from '../ui/use-filter.ts';
import { useOrganisations } from './organisations.ts';

const authorityWords = defineWords(
  { authority: '主管机构', all: '全部机构' },
  { authority: 'Authority', all: 'All authorities' },
);

/** For a query: the authority that the address names, where the reader's scope is wider than one. */
export const useAuthority = (): { readonly authority?: string } => {
  const seesAll = useMay('auditor');
  const [authority] = useAddressed('authority');
  return seesAll && authority !== '' ? { authority } : {};
};

/** Whose cases an auditor looks at; nothing for an officer, who sees those of one authority anyway. */
export const AuthorityChoice = () => {
  const words = useWords(authorityWords);
  const [chosen, choose] = useAddressed('authority');
  const register = useOrganisations();
  if (!useMay('auditor')) return null;
  const authorities = [...register.values()]
    .filter(({ kind }) => kind === 'telecom-authority')
    .toSorted((left, right) => left.division.localeCompare(right.division));
  return (
    <Choice label={words.authority} chosen={chosen} choose={choose}>
      <option value="">{words.all}</option>
      {authorities.map(({ id: authority, name }) => (
        <option key={authority} value={authority} lang="zh-CN">
          {name}
        </option>
      ))}
    </Choice>
  );
};
