import { faultOfAreas, sizeOf } from '../division/area/check-areas.ts';
import type { WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';
import { outlinesAtMost, type PreparedMessage } from './prepared-message.ts';

type Narrowed = Pick<PreparedMessage, 'areas' | 'divisions'>;

const faultOf = ({ areas = [], divisions }: Narrowed): Pick<WrittenFault, 'reason' | 'facts'> | null => {
  if (areas.length === 0) return null;
  if (divisions.length === 0) return { reason: 'outlines-without-divisions', facts: {} };
  const { characters } = sizeOf(areas);
  return characters > outlinesAtMost
    ? { reason: 'shape-size', facts: { characters, most: outlinesAtMost } }
    : faultOfAreas(areas);
};

/** The usual outlines of a prepared message that an alert would be refused for, or that narrow nothing. */
export const outlineFaults = (entry: RegistryEntry): readonly WrittenFault[] => {
  const fault = entry.kind === 'prepared-message' ? faultOf(entry.value) : null;
  return fault === null ? [] : [{ path: ['value', 'areas'], ...fault }];
};
