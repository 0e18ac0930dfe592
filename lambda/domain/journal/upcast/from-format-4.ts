import type { Upcast } from './upcast.ts';

/**
 * Format 5 says all of format 4 in the same words and may say more, which a release that knew format 4 alone would take for
 * damage: what those who have an alert were told of it afterwards (`emergency.told`), orders of kind `correction` and
 * `all-clear` with the orders whose recipients they are for (`recipientsOf`), which orders an operator's systems understand
 * (`orderSchema`), and an order of a commit beside another to the same operator, whose id goes on with `.left`.
 */
export const fromFormat4: Upcast = (commit) => commit;
