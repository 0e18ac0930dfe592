import { isBefore } from '../calendar/instant.ts';
import { divisionName, wholeCountry } from '../division/division.ts';
import { inForce, without } from '../division/division-history.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';
import type { Alert } from './alert.ts';
import type { Emergency } from './state.ts';

type Area = { readonly divisions: readonly string[] };

const nameOf = (code: string): string => (code === wholeCountry ? '全国' : (divisionName(code) ?? code));

/** What, in divisions of today, an alert was for and the one that takes its place is not. */
const areaLeft = (before: Area, after: Area): readonly string[] => without(inForce(before.divisions), after.divisions);

/**
 * An update takes the place of what it updates for the whole of its area (CAP 1.2, `references`): where it leaves, the old message
 * is ended, and whoever has it hears nothing more. Shown before it is sent, and recorded; it holds nothing up.
 */
export const areaLeftFindings = (before: Area, after: Area): readonly Finding[] => {
  const left = areaLeft(before, after);
  if (left.length === 0) return [];
  const at = { severity: 'warn', citation: null, pointer: '/divisions', span: null, found: left.join(' ') } as const;
  return [findingOf('alert.area-left', at, { left: left.map(nameOf) })];
};

type Issued = Pick<Alert, 'issuedAt'>;

/** A clock that was ahead when the newest was issued does not make what comes after it old. */
const newestOf = ({ alert, updatedAt }: Pick<Emergency, 'alert' | 'updatedAt'>): string =>
  isBefore(updatedAt, alert.issuedAt) ? updatedAt : alert.issuedAt;

export const isOlder = (state: Pick<Emergency, 'alert' | 'updatedAt'>, { issuedAt }: Issued): boolean =>
  isBefore(issuedAt, newestOf(state));

/** What was issued before the message that is out would put old words in the place of new ones: its sender is asked. */
export const refuseOlder = (
  state: Pick<Emergency, 'alert' | 'updatedAt'>,
  alert: Issued,
  isMeant: boolean,
): Refusal | null =>
  !isMeant && isOlder(state, alert)
    ? refuse('older-than-sent', { newest: newestOf(state) }, { pointer: '/alert/issuedAt' }).error
    : null;

/**
 * As often a message is updated at the most. Each of its orders names all alerts before it: up to here, whatever they say, they fit
 * the items, messages and answers that hold them, its stop and its correction above all.
 */
export const updatesAtMost = 200;

/**
 * As many orders a message has at the most when it is updated: all of them are read before any act on it, which is answered in three
 * seconds, and before each of them is handed over, in a function of some hundred megabytes. Of 200 updates at 50 operators that took five
 * seconds; of so many, it takes half of one (decision 43).
 */
export const ordersAtMost = 2_000;

/** What is updated too often has to be ended and sent anew: nothing of it would be late. */
export const refuseTooMany = ({ orders }: Pick<Emergency, 'orders'>): Refusal | null => {
  const versions = new Set(orders.filter(({ kind }) => kind === 'update').map(({ orderId }) => orderId.split('.')[1]));
  const most = orders.length < ordersAtMost ? updatesAtMost : versions.size;
  return versions.size < most ? null : refuse('updates-too-many', { updates: versions.size, most }).error;
};

export const olderFindings = (state: Pick<Emergency, 'alert' | 'updatedAt'>, alert: Issued): readonly Finding[] => {
  if (!isOlder(state, alert)) return [];
  const at = { severity: 'warn', citation: null, pointer: '/issuedAt', span: null, found: alert.issuedAt } as const;
  return [findingOf('alert.issued-at', at, { kind: 'older' })];
};
