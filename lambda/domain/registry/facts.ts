import { type Calendar, createCalendar } from '../calendar/calendar.ts';
import type { HolidayNotice } from '../calendar/holiday-notice.ts';
import { publishedNotices } from '../calendar/published-notices.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import type { Operator, RegistryEntry, StandingAuthority } from './events.ts';

/** Everything registered that decisions go by; no prepared message is any of it. */
export type RegistryFacts = {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly standingAuthorities: readonly StandingAuthority[];
  readonly calendar: Calendar;
  /** Since when this is known, where it should have been read anew and could not. */
  readonly asOf?: string;
};

/**
 * Facts from the registered entries; a registered holiday notice replaces the vendored one of its year. No decision asks
 * for a roster, a gap or boundaries.
 */
export const factsFrom = (entries: readonly RegistryEntry[]): RegistryFacts => {
  const organisations = new Map<string, Organisation>();
  const operators = new Map<string, Operator>();
  const standingAuthorities: StandingAuthority[] = [];
  const notices = new Map<number, HolidayNotice>(publishedNotices().map((notice) => [notice.year, notice]));
  for (const { kind, value } of entries) {
    if (kind === 'organisation') organisations.set(value.id, value);
    else if (kind === 'operator') operators.set(value.id, value);
    else if (kind === 'standing-authority') standingAuthorities.push(value);
    else if (kind === 'holiday-notice') notices.set(value.year, value);
  }
  return { organisations, operators, standingAuthorities, calendar: createCalendar([...notices.values()]) };
};
