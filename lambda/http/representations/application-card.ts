import type { ApplicationCard } from '../../domain/views/cards.ts';
import type { ListScope } from '../../service/ports.ts';

/** A card as a list shows it: an authority's with what was submitted to it, any other with what is written now. */
export const cardShownIn =
  ({ of }: ListScope) =>
  ({ unsubmitted, ...card }: ApplicationCard): Omit<ApplicationCard, 'unsubmitted'> =>
    of === 'authority' ? card : { ...card, ...unsubmitted };
