import type { ApplicationCase, Me } from '../../../api/types.ts';
import { isAcknowledged, isStop } from '../../../orders/operator-progress.ts';
import { isToDecide } from './newer-version-notice.ts';

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

type Case = Pick<ApplicationCase, 'status' | 'possibleActions' | 'firstSignature' | 'authority'>;
type Reader = Pick<Me, 'subject' | 'organisation' | 'roles'>;

/** null where it can be decided, or where nobody decides any more. */
export const whyNot = (current: Case, { subject, organisation, roles }: Reader): Why | null => {
  const undecided = current.status === 'submitted' || current.status === 'awaiting-second-signature';
  const hasSigned = current.firstSignature?.subject === subject;
  if (!undecided || (isToDecide(current) && !hasSigned)) return null;
  // An officer of the authority without a decision to take is one who wrote the application, whatever office they had then.
  if (roles.includes('authority-officer') && organisation === current.authority) return hasSigned ? 'signed' : 'own';
  return roles.includes('auditor') ? 'auditor' : 'not-theirs';
};
