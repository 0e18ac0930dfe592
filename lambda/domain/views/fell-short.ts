import { type Judgement, percentReached, type Shortfall, shortfallOf } from '../order/shortfall.ts';
import type { ApplicationCard } from './cards.ts';

/** The operator that fell shortest of what it was to reach, and of how many operators there is such a thing to say. */
export type FellShort = {
  readonly operator: string;
  /** Where it is a part of the send that fell shorter than the whole: which, and of how many parts there is such a thing to say. */
  readonly division?: string;
  readonly divisions?: number;
  readonly shortfall: Shortfall;
  readonly sent: number;
  readonly delivered: number;
  readonly operators: number;
};

type Sent = NonNullable<ApplicationCard['sends']>[number];

/** The whole of a send and the worst of its parts, as far as there is something to say of them. */
const shortIn = ({ operator, worst, ...sending }: Sent, judgement: Judgement): readonly FellShort[] => {
  const judged = (counted: Pick<Sent, 'counts' | 'volumeCeiling'> & { targeted?: number | null | undefined }) => {
    const shortfall = shortfallOf({ ...sending, ...counted, kind: 'send', path: 'ordinary' }, judgement);
    const { sent, delivered } = counted.counts;
    return shortfall === null ? [] : [{ operator, shortfall, sent, delivered, operators: 1 }];
  };
  if (worst === undefined) return judged(sending);
  const { division, counts, targeted } = worst.part;
  const part = judged({ counts, targeted, volumeCeiling: null });
  return [...judged(sending), ...part.map((one) => ({ ...one, division, divisions: worst.of }))];
};

const isMany = ({ shortfall }: FellShort): boolean => shortfall.is === 'many' || shortfall.is === 'aimed-many';

const worse = (one: FellShort, other: FellShort): number =>
  Number(other.shortfall.isGrave) - Number(one.shortfall.isGrave) ||
  Number(isMany(one)) - Number(isMany(other)) ||
  percentReached(one.shortfall) - percentReached(other.shortfall);

/** How an application's send is judged by what its operators reported, as its orders are; null where there is nothing to say. */
export const fellShort = ({ sends = [] }: Pick<ApplicationCard, 'sends'>, judgement: Judgement): FellShort | null => {
  const found = sends.flatMap((sent) => shortIn(sent, judgement).toSorted(worse).slice(0, 1));
  const [worst] = found.toSorted(worse);
  return worst === undefined ? null : { ...worst, operators: found.length };
};
