import type { ApplicationCase, Me } from '../../../api/types.ts';
import { isAcknowledged, isStop } from '../../../orders/operator-progress.ts';
import { isToDecide } from './viewed-version.ts';

/** How an application ended without a decision, or against it. */
export type Closed = 'withdrawn' | 'lapsed' | 'never-ordered' | 'stop-ordered' | 'stopped';

type Ended = Pick<ApplicationCase, 'status' | 'orders'>;

/** A stop is one once every operator has acknowledged it, or never had what it stops; before that it is only ordered. */
export const closedAs = ({ status, orders }: Ended): Closed => {
  if (status === 'withdrawn' || status === 'lapsed') return status;
  if (orders.length === 0) return 'never-ordered';
  const isDone = orders.filter(isStop).every((row) => isAcknowledged(row) || row.status === 'suppressed');
  return isDone ? 'stopped' : 'stop-ordered';
};

/** Why someone who can read an undecided case has no button for it. */
export type Why = 'own' | 'signed' | 'auditor' | 'not-theirs';

type Case = Pick<ApplicationCase, 'status' | 'possibleActions' | 'barredActions'>;
type Reader = Pick<Me, 'roles'>;

/** The service's own word for what bars a decision to this reader: the guard of the command, asked before it is given. */
export const barIn = ({ barredActions }: Pick<Case, 'barredActions'>, why: Why): Bar | null =>
  barredActions.find(({ reason }) => reasons[reason] === why) ?? null;

type Bar = Case['barredActions'][number];
const reasons: Readonly<Partial<Record<Bar['reason'], Why>>> = { 'own-signature': 'signed', 'own-application': 'own' };

/** null where it can be decided, or where nobody decides any more. */
export const whyNot = (current: Case, { roles }: Reader): Why | null => {
  const undecided = current.status === 'submitted' || current.status === 'awaiting-second-signature';
  if (!undecided) return null;
  if (barIn(current, 'signed') !== null) return 'signed';
  if (isToDecide(current)) return null;
  if (barIn(current, 'own') !== null) return 'own';
  return roles.includes('auditor') ? 'auditor' : 'not-theirs';
};
