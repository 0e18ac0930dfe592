import type { EmergencyCommand } from '../../../alert/emergency-command.ts';
import type { EmergencyLine } from '../../../api/types.ts';
import { isDutyOfficerOf, type Who } from '../../../waiting/duty.ts';
import { isDeliverable } from './deliverable.ts';

export type BoardCommand = EmergencyCommand | 'update';

const isSenderOf = ({ organisation }: EmergencyLine, me: Who): boolean =>
  organisation === me.organisation &&
  (me.roles.includes('emergency-trigger') || me.roles.includes('department-officer'));

export const isRunning = ({ status }: EmergencyLine): boolean =>
  ['awaiting-confirmation', 'sent', 'updated'].includes(status);

/** What a line offers whoever looks at it. A line does not say what the service would allow; the service stays the judge. */
export const commandsOn = (line: EmergencyLine, me: Who): readonly BoardCommand[] => {
  const sent = line.status === 'sent' || line.status === 'updated';
  const waits = line.status === 'awaiting-confirmation';
  const duty = isDutyOfficerOf(line, me);
  const stops = duty || isSenderOf(line, me);
  const offered: readonly (readonly [BoardCommand, boolean])[] = [
    ['confirm', duty && waits && isDeliverable(line)],
    ['refuse', duty && waits],
    ['update', sent && isSenderOf(line, me) && me.roles.includes('emergency-trigger')],
    ['end', sent && stops],
    // Whoever can refuse what waits is not offered a second button that does the same.
    ['cancel', (sent && stops) || (waits && isSenderOf(line, me))],
  ];
  return offered.flatMap(([command, may]) => (may ? [command] : []));
};
