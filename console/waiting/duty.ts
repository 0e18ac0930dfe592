import type { EmergencyLine, Me } from '../api/types.ts';

export type Who = Pick<Me, 'organisation' | 'roles'>;

export const isDutyOfficerOf = ({ authority }: Pick<EmergencyLine, 'authority'>, me: Who): boolean =>
  authority !== null && authority === me.organisation && me.roles.includes('duty-officer');

/** Whether it is theirs to confirm what waits: nobody confirms what they asked for. */
export const mayConfirm = (line: Pick<EmergencyLine, 'authority' | 'barred'>, me: Who & Pick<Me, 'subject'>): boolean =>
  isDutyOfficerOf(line, me) && line.barred?.includes(me.subject) !== true;

export const isDrill = ({ path }: Pick<EmergencyLine, 'path'>): boolean => path === 'exercise';

type Waits = Pick<EmergencyLine, 'status' | 'updateAwaitsConfirmation'>;

/** Whether the duty officer is asked for something: a first message, or an update of what has been sent. */
export const isWaiting = ({ status, updateAwaitsConfirmation }: Waits): boolean =>
  status === 'awaiting-confirmation' || updateAwaitsConfirmation;
