import type { Edition } from '../../../../lambda/domain/rules/editions.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { useOrganisations } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { letterWords, type Outcome } from './letter-words.ts';

type NextProps = {
  readonly outcome: Outcome;
  readonly edition: Edition;
  readonly authority: ApplicationCase['authority'];
};

/** What the department can do about it, and whom it asks. */
export const LetterNext = ({ outcome, edition, authority }: NextProps) => {
  const words = useWords(letterWords);
  const register = useOrganisations();
  const asked = register.get(authority ?? '');
  return (
    <>
      {outcome === 'approved' ? null : <p className="letter-body">{words.next[outcome](edition)}</p>}
      {asked === undefined ? null : <p className="letter-body">{words.ask(asked)}</p>}
    </>
  );
};
