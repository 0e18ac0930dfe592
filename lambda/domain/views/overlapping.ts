import { type Figures, type Overlap, pendingAtMost } from '../application/figures.ts';
import { isBefore } from '../calendar/instant.ts';
import { overlaps } from '../division/division.ts';
import { inForce } from '../division/division-history.ts';
import type { ApplicationCard } from './cards.ts';

export type Asked = {
  /** Left out: nothing overlaps with itself. */
  readonly caseId: string;
  readonly divisions: readonly string[];
  readonly window: { readonly start: string; readonly end: string };
};

type Window = Asked['window'];

const meets = (one: Window, other: Window): boolean => isBefore(one.start, other.end) && isBefore(other.start, one.end);

/** What of these cards shares minutes and ground with what is asked, the earliest first. */
const meeting = (cards: readonly ApplicationCard[], { caseId, divisions, window }: Asked) =>
  cards
    .flatMap((card) => {
      if (card.window === null || card.caseId === caseId) return [];
      if (!meets(card.window, window) || !overlaps(inForce(card.divisions), inForce(divisions))) return [];
      const overlap: Overlap = {
        caseId: card.caseId,
        sender: card.applicant,
        ...card.window,
        divisions: card.divisions,
      };
      return [{ overlap, status: card.status }];
    })
    .toSorted((left, right) => left.overlap.start.localeCompare(right.overlap.start));

/** Sends that stand, and apart from them those nobody has decided on yet. */
export const overlappingOf = (
  asked: Asked,
  standing: readonly ApplicationCard[],
  undecided: readonly ApplicationCard[],
): Pick<Figures, 'overlapping'> & { readonly pending: NonNullable<Figures['pending']> } => {
  const pending = meeting(undecided, asked).flatMap(({ overlap, status }) =>
    status === 'submitted' || status === 'awaiting-second-signature' ? [{ ...overlap, status }] : [],
  );
  return {
    overlapping: meeting(standing, asked).map(({ overlap }) => overlap),
    pending: { count: pending.length, sends: pending.slice(0, pendingAtMost) },
  };
};
