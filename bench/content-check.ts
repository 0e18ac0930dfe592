import { measureCheck, measureCheckByCommand } from './check-texts.ts';
import type { Section } from './report.ts';

const libraries =
  'linkify-it with the tlds list, fuzzy links and addresses on; libphonenumber-js for CN; processor time, so that what else the machine does takes none of it';

/** Part (d): the content check beside the libraries, on this core. */
export const measureContentCheck = async (quick: boolean): Promise<readonly Section[]> => [
  {
    part: 'd',
    title: 'Texts a second of processor time',
    conditions: [
      'the corpora of the tests: links and phones, positives and negatives together, each detector on the same texts; and the messages of the story, plain but for one',
      libraries,
    ],
    rows: measureCheck(quick ? 200 : 2_000).map((row) => ({ ...row })),
  },
  {
    part: 'd',
    title: 'The same texts through the command line, as JSON Lines',
    conditions: [
      '`cli check` and the two libraries behind the same reader and writer of lines, in turn; of all processor time of the process, start and compiling included; medians',
      libraries,
    ],
    rows: await measureCheckByCommand(quick ? 10 : 200, quick ? 1 : 3),
  },
];
