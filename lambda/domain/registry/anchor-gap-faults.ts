import { isBefore } from '../calendar/instant.ts';
import type { WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';

/** A gap that ends before it begins. */
export const gapFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  entry.kind !== 'anchor-gap' || isBefore(entry.value.from, entry.value.until)
    ? []
    : [{ path: ['value', 'until'], reason: 'gap-ends-early', facts: {} }];
