import type { EmergencyCase, EmergencyLine } from '../api/schema.ts';
import { isDrill } from '../waiting/duty.ts';
import { type Acted, type Deed, stops } from './emergency-command.ts';

/** A line of a list, as it is acted upon. */
export const actedOfLine = (line: EmergencyLine): Acted => ({ ...line, id: line.caseId, drill: isDrill(line) });

/** A case as it is acted upon: a stop is about what is out, an answer about what waits. */
export const actedOf = (deed: Deed, found: EmergencyCase): Acted => {
  const { id, version, gaps, alert, pendingUpdate, orders } = found;
  const update = stops.includes(deed) ? null : pendingUpdate;
  const times = update?.alert ?? alert;
  const { level, text, instruction, divisions } = times;
  const acted = { id, version, gaps, drill: isDrill(found), level, text, instruction, divisions, times, orders };
  return update === null ? acted : { ...acted, update: true, changes: { before: alert, after: update.alert } };
};

type Action = EmergencyCase['possibleActions'][number];

/** What the service calls a deed. */
export const actionOf = {
  confirm: 'confirm-emergency',
  refuse: 'refuse-emergency',
  cancel: 'cancel-emergency',
  end: 'end-emergency',
} as const satisfies Readonly<Record<Deed, Action>>;
