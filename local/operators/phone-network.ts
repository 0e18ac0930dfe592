import { contains } from '../../lambda/domain/division/division.ts';
import type { Ability } from './abilities.ts';
import { isStop, type Order, referencesOf } from './order.ts';
import { isIn, type Outline, type Position } from './outlines.ts';

/** A simulated phone: the county it is registered in, and where it is. */
export type Phone = { readonly home: string; readonly at: Position };

/** What a network knows of places, invented as are the phones: in which county a position lies, and which counties an outline touches. */
export type Geography = {
  readonly countyAt: (position: Position) => string;
  readonly touches: (county: string, outline: Outline) => boolean;
};

export type NetworkOptions = {
  readonly ability: Ability;
  readonly phones: readonly Phone[];
  readonly geography: Geography;
};

type Running = { readonly order: Order; readonly reached: Set<number>; divisions: readonly string[] };

/** Phones of an operator that move about, and what each of them got: a ledger by order, each phone once. */
export const createPhoneNetwork = ({ ability, phones, geography }: NetworkOptions) => {
  const { countyAt, touches } = geography;
  const at = phones.map((phone) => phone.at);
  const ledger = new Map<string, Set<number>>();
  const inboxes = phones.map((): string[] => []);
  let running: Running[] = [];

  const lies = (county: string, divisions: readonly string[]): boolean =>
    divisions.some((division) => contains(division, county));

  const isThere = (position: Position, order: Order, divisions: readonly string[]): boolean => {
    const county = countyAt(position);
    if (!lies(county, divisions)) return false;
    const areas = order.target?.areas;
    if (areas === undefined) return true;
    return areas.some((outline) => (ability === 'cells' ? isIn(position, outline) : touches(county, outline)));
  };

  /**
   * An outline is about where phones are. Where only those registered are asked for, these are told by the counties that it touches:
   * nobody is registered at a position.
   */
  const isMeant = (phone: number, { order, divisions }: Running): boolean => {
    const [home, position] = [phones[phone]?.home ?? '', at[phone]];
    if (position === undefined) return false;
    const { reach = 'either', visitors = true, areas } = order.target ?? {};
    const isPresent = isThere(position, order, divisions) && (visitors || lies(home, divisions));
    const isOfCounty = areas === undefined || (reach === 'registered' && areas.some((one) => touches(home, one)));
    const isRegistered = isOfCounty && lies(home, divisions);
    return (reach !== 'registered' && isPresent) || (reach !== 'present' && isRegistered);
  };

  const give = (phone: number, orderId: string, reached: Set<number>): void => {
    if (reached.has(phone)) return;
    reached.add(phone);
    inboxes[phone]?.push(orderId);
  };

  const giveAll = (one: Running): void => {
    for (const phone of phones.keys()) if (isMeant(phone, one)) give(phone, one.order.orderId, one.reached);
  };

  /** Takes what was ordered before out of the divisions of a stop, or out of all of them where a newer alert stands for it. */
  const silence = (references: readonly string[], divisions: readonly string[] | null): void => {
    running = running.flatMap((one) => {
      if (!references.includes(one.order.orderId) || divisions === null)
        return references.includes(one.order.orderId) ? [] : [one];
      const left = one.divisions.filter((division) => !divisions.some((stopped) => contains(stopped, division)));
      return left.length === 0 ? [] : [{ ...one, divisions: left }];
    });
  };

  const tell = (order: Order, recipientsOf: readonly string[], reached: Set<number>): void => {
    for (const phone of phones.keys())
      if (recipientsOf.some((orderId) => ledger.get(orderId)?.has(phone))) give(phone, order.orderId, reached);
  };

  const execute = (order: Order, reached: Set<number>): void => {
    const { recipientsOf, divisions = [] } = order;
    if (isStop(order)) silence(referencesOf(order), divisions);
    else if (recipientsOf !== undefined && ability !== 'divisions') tell(order, recipientsOf, reached);
    else {
      const one = { order, reached, divisions };
      silence(referencesOf(order), null);
      giveAll(one);
      if (order.target?.newcomers === true) running.push(one);
    }
  };

  return {
    /** An order as it was handed over; the same one twice is one. */
    take: (order: Order): void => {
      if (ledger.has(order.orderId)) return;
      const reached = new Set<number>();
      ledger.set(order.orderId, reached);
      execute(order, reached);
    },
    /** A phone goes somewhere: whoever comes in while an alert runs there gets it, once. */
    move: (phone: number, to: Position): void => {
      at[phone] = to;
      for (const one of running) if (isMeant(phone, one)) give(phone, one.order.orderId, one.reached);
    },
    /** The window of an order is over. */
    expire: (orderId: string): void => {
      running = running.filter(({ order }) => order.orderId !== orderId);
    },
    /** What a phone got, in that order. */
    inboxOf: (phone: number): readonly string[] => inboxes[phone] ?? [],
    /** Which phones got an order. */
    reachedBy: (orderId: string): ReadonlySet<number> => ledger.get(orderId) ?? new Set(),
  };
};
