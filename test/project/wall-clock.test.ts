import { globSync, readFileSync } from 'node:fs';

/** What tells the time of the machine, and what lets some of it pass. */
const clock = /\b(?:performance\.\w+|Date\.now|hrtime|(?:threadC|c)puUsage)\b|\bnew Date\(\)/;
const sleep = /\bsetTimeout\b|\bsetInterval\b|\bwaitForTimeout\b|\bAbortSignal\.timeout\b/;

/** Files that may, and why that judges no duration. */
const mayTellTime: Readonly<Record<string, string>> = {
  'test/domain/rules/growth.ts': 'processor time of the thread, as a ratio of two amounts of work in the same run',
  'test/handlers/faults.test.ts':
    'a deadline that is promised; where the machine is too busy for it, it is tried again',
  'test/handlers/counted-faults.test.ts': 'alerts of now: functions in a process of their own have no other clock',
  'test/handlers/support/leaping-stopwatch.ts': 'another stopwatch, put in the place of the real one',
  'test/journeys/calls.test.ts': 'the instant at which its story begins; calls and bytes are counted, no time',
  'test/journeys/ending.test.ts': 'alerts of now: a system in a process of its own has no other clock',
  'test/handlers/marks.test.ts': 'alerts of now: functions in a process of their own have no other clock',
  'test/browser/duty.browser.ts': 'the clock of a page, which the test stops',
  'test/browser/windows.ts': 'how long a token still lasts, so that none ends while a test goes on with it',
  'test/moto/story.ts': 'the instant at which its story begins; nothing is judged by it',
  'test/journeys/random.ts': 'a seed that is another in every run, and is printed',
};
const maySleep: Readonly<Record<string, string>> = {
  'test/local/support/scratch.ts': 'looks again and again until something has come to pass, and gives up long after',
  'test/browser/every-page.browser.ts': 'looks again and again until a page has settled, and gives up long after',
  'test/browser/screens/picture.ts': 'looks again and again until a page has settled; draws pictures, judges nothing',
  'test/browser/old-browsers.browser.ts': 'a name of what old browsers lack',
  'test/console/old-browsers.test.tsx': 'a name of what old browsers lack, and a signal that comes at all',
  'test/local/console-build.test.ts': 'a name of what old browsers lack',
  'test/browser/drafts.browser.ts': 'a timer of the page that comes after those which were set before it',
  'test/browser/department.browser.ts': 'a token is over, whatever has happened, once its tolerance has passed',
  'test/browser/duty.browser.ts': 'an answer that comes late, and a page whose own timers do not fire',
  'test/adapters/journal-table.test.ts': 'a request that is answered between two attempts of its write',
  'test/console/client.test.ts': 'the caller gives up a question while its own limit is a minute away',
  'test/console/even-timers.test.ts': 'timers that the test moves by hand',
  'test/http/slow-body.test.ts': 'the second half of a body, a minute before its limit',
  'test/journeys/kill.test.ts': 'facts that are read anew once they are older than that',
  'test/local/disk-space.test.ts': 'a watch that must have looked by then, and must tell once however often it looks',
  'test/local/slots.test.ts': 'work that lets others go on beside it',
  'test/local/operators.test.ts': 'two timers of one process, of which the one due first fires first',
  'test/local/ports.test.ts': 'keeps a process alive until it is killed',
  'test/local/tables.test.ts': 'a long poll that its caller gives up at once',
  'test/project/one-page.test.ts': 'timers of a page that must be gone, and one that comes after them',
  'test/moto/control-plane.ts': 'looks again and again for what is to be handed on',
  'test/service/contention.test.ts':
    'a journal that answers after a moment, in any order, and two timers of one process',
  'test/service/tick.test.ts': 'a journal that takes as long to answer as the test says',
  'test/local/queue-poller.test.ts': 'the length of the long poll that is not waited for, as a race',
};

const files = globSync('test/**/*.{ts,tsx}').filter((file) => file !== 'test/project/wall-clock.test.ts');
const withAny = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(readFileSync(file, 'utf8'))).toSorted();

describe('no test judges how long something takes: on a busy machine everything takes longer', () => {
  it('tells the time only where no duration is judged by it', () => {
    expect(withAny(clock)).toEqual(Object.keys(mayTellTime).toSorted());
  });

  it('lets time pass only where it waits for nothing to have happened meanwhile', () => {
    expect(withAny(sleep)).toEqual(Object.keys(maySleep).toSorted());
  });

  it('gives no test a limit of its own but one beyond the usual', () => {
    const usual = Number(
      /testTimeout: ([\d_]+)/.exec(readFileSync('jest.config.mjs', 'utf8'))?.[1]?.replaceAll('_', ''),
    );
    const limits = files
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) =>
        Array.from(
          readFileSync(file, 'utf8').matchAll(/^ {2}\}, ([\d_]+)\);$|^ {4}([\d_]+),\n {2}\);$/gm),
          (match) => ({
            file,
            limit: Number((match[1] ?? match[2] ?? '').replaceAll('_', '')),
          }),
        ),
      );
    expect(limits.filter(({ limit }) => !(limit > usual))).toEqual([]);
  });
});
