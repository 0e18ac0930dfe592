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
