import type { Damaged } from '../../domain/order/damaged.ts';

/** What of a case cannot be read, where anything cannot. */
export const damagedIn = ({ damaged }: { readonly damaged?: Damaged }) =>
  damaged === undefined ? {} : { damaged: damaged.gaps.map(({ version, issue }) => ({ version, issue })) };
