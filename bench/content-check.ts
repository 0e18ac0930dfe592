import { measureCheck } from './check-texts.ts';
import type { Section } from './report.ts';

/** Part (d): the content check beside the libraries, on this core. */
export const measureContentCheck = async (quick: boolean): Promise<readonly Section[]> => [
  {
    part: 'd',
    title: 'Texts a second on one core',
    conditions: [
      'the corpora of the tests: links and phones, positives and negatives together; each detector on the same texts',
      'linkify-it with the tlds list, fuzzy links and addresses on; libphonenumber-js for CN',
    ],
    rows: measureCheck(quick ? 500 : 2_000).map((row) => ({ ...row })),
  },
];
