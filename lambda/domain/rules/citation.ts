import type { Citation } from './finding.ts';

export const draft2020 = (article: string, quote: string): Citation => ({ edition: 'draft-2020', article, quote });

/** Order 31 is held in an English translation only, so its quotations are English. */
export const order31 = (article: string, quote: string): Citation => ({ edition: 'order-31-2015', article, quote });
