import type { ApplicationCase, Figures } from '../../../api/types.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { figuresWords } from './figures-words.ts';

/** One line of the overlap calendar. */
export type Span = {
  readonly key: string;
  readonly who: string;
  readonly start: string;
  readonly end: string;
  readonly divisions: readonly string[];
} & (
  | { /** The heading of the page has its status. */ readonly is: 'own' }
  | { /** Already arranged. */ readonly is: 'standing' }
  | { /** Not yet decided. */ readonly is: 'pending'; readonly status: ApplicationCase['status'] }
);

/** This application first, then what is arranged, then what nobody has decided on yet. */
export const useSpans = (current: ApplicationCase, { overlapping, pending }: Figures): readonly Span[] => {
  const words = useWords(figuresWords);
  const nameOf = useOrganisationName();
  const { id, content } = current;
  const { window, divisions = [] } = content;
  const own = { key: id, who: words.own, is: 'own', divisions } as const;
  const standing = overlapping.map(({ caseId, sender, ...rest }) => ({
    ...rest,
    key: caseId,
    who: nameOf(sender),
    is: 'standing' as const,
  }));
  const undecided = (pending?.sends ?? []).map(({ caseId, sender, ...rest }) => ({
    ...rest,
    key: caseId,
    who: nameOf(sender),
    is: 'pending' as const,
  }));
  const others = [...standing, ...undecided].filter(({ key }) => key !== id);
  return window === undefined ? others : [{ ...own, ...window }, ...others];
};
