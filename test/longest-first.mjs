import { createRequire } from 'node:module';
import { relative } from 'node:path';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** What takes longest, the longest first; but what mostly waits is begun beside what mostly computes. */
const long = [
  'test/journeys/kill',
  // It bundles the functions, which others find made.
  'test/handlers/faults',
  'test/console/compose/fields',
  'test/console/emergency/trigger',
  'test/http/in-time',
  'test/infra/protection',
  'test/handlers/counted-faults',
  'test/http/possible-actions',
  'test/journeys/stopped-unread',
  'test/handlers/marks',
  'test/http/authorisation',
  'test/infra/bundles',
  'test/journeys',
  'test/console',
  'test/infra',
  'test/local',
];

/** A machine that has never run the tests does not know how long they take; begun last, a long one ends alone. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path, context }) => {
      const file = relative(context.config.rootDir, path);
      const at = long.findIndex((begin) => file.startsWith(begin));
      return at < 0 ? long.length : at;
    };
    return super.sort(tests).toSorted((left, right) => rankOf(left) - rankOf(right));
  }
}
