import type { z } from 'zod';
import type { Judgement } from '../../domain/order/shortfall.ts';
import type { ApplicationCard } from '../../domain/views/cards.ts';
import { fellShort } from '../../domain/views/fell-short.ts';
import type { ListScope } from '../../service/ports.ts';
import type { ApplicationCard as Shown } from '../schemas/domain.ts';

/** A card as a list shows it: an authority's with what was submitted to it, any other with what is written now; each with how its send is judged. */
export const cardShownIn =
  ({ of }: ListScope, judgement: Judgement) =>
  ({ unsubmitted, sends = [], ...card }: ApplicationCard): z.input<typeof Shown> => {
    const short = fellShort({ sends }, judgement);
    const judged = short === null ? {} : { fellShort: short };
    return of === 'authority' ? { ...card, ...judged } : { ...card, ...unsubmitted, ...judged };
  };
