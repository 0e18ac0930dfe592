import type { EmergencyCase, EmergencyLine } from '../api/schema.ts';
import { isDrill } from '../waiting/duty.ts';
import { type EmergencyCommand, stops, type Target } from './emergency-command.ts';

/** A line of a list, as it is acted upon. */
export const targetOfLine = (line: EmergencyLine): Target => ({ ...line, id: line.caseId, drill: isDrill(line) });

/** A case as it is acted upon: a stop is about what is out, an answer about what waits. */
export const targetOf = (command: EmergencyCommand, found: EmergencyCase): Target => {
  const { id, version, gaps, alert, pendingUpdate, orders } = found;
  const update = stops.includes(command) ? null : pendingUpdate;
  const times = update?.alert ?? alert;
  const { level, text, instruction, divisions } = times;
  const target = { id, version, gaps, drill: isDrill(found), level, text, instruction, divisions, times, orders };
  return update === null ? target : { ...target, update: true, changes: { before: alert, after: update.alert } };
};

type Action = EmergencyCase['possibleActions'][number];

/** What the service calls a command. */
export const actionOf = {
  confirm: 'confirm-emergency',
  refuse: 'refuse-emergency',
  cancel: 'cancel-emergency',
  end: 'end-emergency',
} as const satisfies Readonly<Record<EmergencyCommand, Action>>;
