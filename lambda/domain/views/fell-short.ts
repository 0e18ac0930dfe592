import { type Judgement, type Shortfall, shortfallOf } from '../order/shortfall.ts';
import type { ApplicationCard } from './cards.ts';

/** The operator that fell shortest of what it was to reach, and of how many operators there is such a thing to say. */
export type FellShort = {
  readonly operator: string;
  readonly shortfall: Shortfall;
  readonly sent: number;
  readonly delivered: number;
  readonly operators: number;
};

const worse = (one: FellShort, other: FellShort): number =>
  Number(other.shortfall.isGrave) - Number(one.shortfall.isGrave) ||
  Number(one.shortfall.is === 'many') - Number(other.shortfall.is === 'many') ||
  one.shortfall.percent - other.shortfall.percent;

/** How an application's send is judged by what its operators reported, as its orders are; null where there is nothing to say. */
export const fellShort = ({ sends = [] }: Pick<ApplicationCard, 'sends'>, judgement: Judgement): FellShort | null => {
  const found = sends.flatMap(({ operator, ...sending }): FellShort[] => {
    const shortfall = shortfallOf({ ...sending, kind: 'send', path: 'ordinary' }, judgement);
    const { sent, delivered } = sending.counts;
    return shortfall === null ? [] : [{ operator, shortfall, sent, delivered, operators: 1 }];
  });
  const [worst] = found.toSorted(worse);
  return worst === undefined ? null : { ...worst, operators: found.length };
};
