import * as z from 'zod';
import type { Gap } from '../kernel/damaged-stream.ts';
import { lazily } from '../vocabulary/lazily.ts';
import type { Order } from './order.ts';

/** Of a case that cannot be read whole: what of it cannot, and what may have been ordered there. It can be stopped, and nothing else. */
export type Damaged = { readonly gaps: readonly Gap[]; readonly suspected: readonly Order[] };

type MaybeDamaged = { readonly damaged?: Damaged };

/** Versions of a case that a stop of it was given without having read them; absent from any other. */
export const Unread = lazily(() => z.array(z.int().min(1)).min(1).optional());

export const unreadOf = ({ damaged }: MaybeDamaged): readonly number[] =>
  damaged?.gaps.map(({ version }) => version) ?? [];

/** What a stop says of what could not be read. */
export const unreadIn = (state: MaybeDamaged): { unread?: number[] } => {
  const unread = unreadOf(state);
  return unread.length === 0 ? {} : { unread: [...unread] };
};

/** Whether it was given on a case that could not be read whole: then it follows whatever stands there. */
export const isDespite = (event: { readonly type: string }): boolean => 'unread' in event && event.unread !== undefined;

/** All that was ordered, behind all that may have been: what is known of an operator says more than what is not. */
export const everOrdered = ({
  orders,
  damaged,
}: MaybeDamaged & { readonly orders: readonly Order[] }): readonly Order[] =>
  damaged === undefined ? orders : [...damaged.suspected, ...orders];
