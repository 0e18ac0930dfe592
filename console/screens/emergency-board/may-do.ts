import type { EmergencyLine, Me } from '../../api/schema.ts';
import type { Deed } from '../../parts/emergency/emergency-action.tsx';

export type BoardDeed = Deed | 'update';

type Who = Pick<Me, 'organisation' | 'roles'>;

const isSenderOf = ({ organisation }: EmergencyLine, me: Who): boolean =>
  organisation === me.organisation &&
  (me.roles.includes('emergency-trigger') || me.roles.includes('department-officer'));

export const isDutyOfficerOf = ({ authority }: EmergencyLine, me: Who): boolean =>
  authority !== null && authority === me.organisation && me.roles.includes('duty-officer');

export const isRunning = ({ status }: EmergencyLine): boolean =>
  ['triggered', 'awaiting-confirmation', 'sent', 'updated'].includes(status);

/** Whether the duty officer is asked for something. */
export const isWaiting = ({ status, updateAwaitsConfirmation }: EmergencyLine): boolean =>
  status === 'awaiting-confirmation' || updateAwaitsConfirmation;

/** What a line offers whoever looks at it. A line does not say what the service would allow; the service stays the judge. */
export const deedsOn = (line: EmergencyLine, me: Who): readonly BoardDeed[] => {
  const sent = line.status === 'sent' || line.status === 'updated';
  const waits = line.status === 'awaiting-confirmation';
  const duty = isDutyOfficerOf(line, me);
  const stops = duty || isSenderOf(line, me);
  const offered: readonly (readonly [BoardDeed, boolean])[] = [
    ['confirm', duty && waits],
    ['refuse', duty && waits],
    ['update', sent && isSenderOf(line, me) && me.roles.includes('emergency-trigger')],
    ['end', sent && stops],
    // Whoever can refuse what waits is not offered a second button that does the same.
    ['cancel', (sent && stops) || (waits && isSenderOf(line, me))],
  ];
  return offered.flatMap(([deed, may]) => (may ? [deed] : []));
};
