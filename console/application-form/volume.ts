/** What the service takes at most. */
export const mostSends = 100;

/** How often, as typed: a whole number from 1 to 100, or what is wrong with it. Nothing is changed for whoever types. */
export const sendsOf = (typed: string): number | 'blank' | 'not-possible' => {
  const narrow = typed.normalize('NFKC').trim();
  if (narrow === '') return 'blank';
  const sends = /^\d{1,9}$/.test(narrow) ? Number(narrow) : 0;
  return sends >= 1 && sends <= mostSends ? sends : 'not-possible';
};

/** The same as the service would take it; null for anything that it would not. */
export const sendsIn = (typed: string): number | null => {
  const sends = sendsOf(typed);
  return typeof sends === 'number' ? sends : null;
};

/** What the service takes at most. */
export const mostPhones = 2_000_000_000;

/** Figures whole, or parted by commas or spaces in threes (1,000,000) or, as the Chinese count, in fours (100,0000). */
const figures = /^(?:\d+|\d{1,3}(?:[, ]\d{3})+|\d{1,4}(?:[, ]\d{4})+)$/;

/** A number of phones as typed: a whole number, or what is wrong with it. Nothing is guessed. */
export const phonesOf = (typed: string): number | 'blank' | 'not-whole' | 'too-many' => {
  const narrow = typed.normalize('NFKC').trim();
  if (narrow === '') return 'blank';
  if (!figures.test(narrow)) return 'not-whole';
  const phones = Number(narrow.replace(/[, ]/g, ''));
  if (phones === 0) return 'not-whole';
  return phones > mostPhones ? 'too-many' : phones;
};

/** The same as the service would take it; null for anything that it would not. */
export const countOf = (typed: string): number | null => {
  const phones = phonesOf(typed);
  return typeof phones === 'number' ? phones : null;
};

/** `1000000` becomes `1,000,000`; what is no number of phones stays as it was typed. */
export const grouped = (typed: string): string => countOf(typed)?.toLocaleString('en') ?? typed;
