import { contains } from '../../lambda/domain/division/division.ts';

/** As much of an order as says what phones have of it. */
type Given = {
  readonly orderId: string | null;
  readonly kind: string | null;
  readonly divisions?: readonly string[] | null | undefined;
  readonly references?: readonly string[] | null | undefined;
};

const alerting: readonly (string | null)[] = ['send', 'update'];
const stopping: readonly (string | null)[] = ['cancel', 'end', 'halt'];

/**
 * What phones in a place have last, by the orders of one case that their operator was given, in that order: the id of an alert,
 * `ended` where one of what they had is stopped there, null where they never had any. A stop is about the alerts that it refers to
 * and about its own divisions, and about nothing else.
 */
export const heldAt = (place: string, given: readonly Given[]): string | null => {
  let held: string | null = null;
  for (const { orderId, kind, divisions, references } of given) {
    if (divisions?.some((code) => contains(code, place)) !== true) continue;
    if (alerting.includes(kind)) held = orderId;
    else if (stopping.includes(kind) && held !== null && references?.includes(held)) held = 'ended';
  }
  return held;
};
