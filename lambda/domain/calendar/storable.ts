import { parseInstant } from './instant.ts';
import { isPlainDate } from './plain-date.ts';

const [firstYear, lastYear] = ['2000', '2199'];

/** Compared as text: a canonical year outside four digits begins with a sign, and sorts before every digit. */
export const isInCentury = (canonical: string): boolean =>
  canonical.slice(0, 4) >= firstYear && canonical.slice(0, 4) <= lastYear;

/** The last instant that is taken; what is computed beyond it is held to it. */
export const lastInstant = `${lastYear}-12-31T23:59:59.999Z`;

export const isStorableInstant = (text: string): boolean => {
  const parsed = parseInstant(text);
  return parsed.ok && isInCentury(parsed.value);
};

/** Whether it can be written with four digits of a year, and so be compared with others as text. */
export const isWritableInstant = (text: string): boolean => {
  const parsed = parseInstant(text);
  return parsed.ok && /^\d{4}-/.test(parsed.value);
};

export const isStorableDay = (text: string): boolean => isPlainDate(text) && isInCentury(text);
