import { parseArgs } from 'node:util';
import { describeMachine, exceeded, type Section, sectionText, writeResults } from './report.ts';

type Part = {
  readonly letters: string;
  /** Belongs to the short form, all of which ends within two minutes. */
  readonly isQuick?: true;
  readonly measure: (quick: boolean) => Promise<readonly Section[]>;
};

// Parts are loaded when they run: each starts from a process that holds as little as possible.
const parts: readonly Part[] = [
  {
    letters: 'abc',
    isQuick: true,
    measure: async (quick) => (await import('./emergency-latency.ts')).measureEmergencies(quick),
  },
  {
    letters: 'd',
    isQuick: true,
    measure: async (quick) => (await import('./content-check.ts')).measureContentCheck(quick),
  },
  { letters: 'e', measure: async () => (await import('./memory.ts')).measureMemory() },
  { letters: 'f', isQuick: true, measure: async () => (await import('./command-cost.ts')).measureCommandCost() },
  { letters: 'g', measure: async (quick) => (await import('./work-list.ts')).measureWorkList(quick) },
  { letters: 'h', measure: async (quick) => (await import('./start-up.ts')).measureStartUp(quick) },
  { letters: 'i', measure: async (quick) => (await import('./console-pages.ts')).measureConsolePages(quick) },
  { letters: 'j', measure: async (quick) => (await import('./function-load.ts')).measureFunctionLoad(quick) },
  { letters: 'k', isQuick: true, measure: async (quick) => (await import('./burst.ts')).measureBurst(quick) },
  { letters: 'l', measure: async (quick) => (await import('./recovery.ts')).measureRecovery(quick) },
  { letters: 'm', measure: async (quick) => (await import('./open-boards.ts')).measureOpenBoards(quick) },
  {
    letters: 'n',
    isQuick: true,
    measure: async (quick) => (await import('./statistics-growth.ts')).measureStatistics(quick),
  },
  { letters: 'o', measure: async (quick) => (await import('./schedule-growth.ts')).measureSchedule(quick) },
  { letters: 'p', measure: async (quick) => (await import('./baseline.ts')).measureBaseline(quick) },
  { letters: 'r', measure: async (quick) => (await import('./large-register.ts')).measureLargeRegister(quick) },
  { letters: 's', measure: async (quick) => (await import('./behind-a-backlog.ts')).measureBehindBacklog(quick) },
  { letters: 't', measure: async (quick) => (await import('./told.ts')).measureTold(quick) },
];

const usage =
  'npm run bench -- [--only a,c] [--quick]   parts: a-c emergency, d check, e memory, f cost, g lists, h start, i pages, ' +
  'j load of the functions, k burst, l growth, m open boards, n statistics, o schedule, p beside PostgreSQL, ' +
  'r large register, s backlog, t notices and corrections\n' +
  '--quick alone: a-d, f, k and n in short, within two minutes; it fails where a count is more than it may be';

const readOptions = (): { readonly chosen: readonly Part[]; readonly quick: boolean } => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } } });
  const letters = values.only?.split(',').map((letter) => letter.trim());
  const unknown = letters?.find(
    (letter) => letter.length !== 1 || !parts.some((part) => part.letters.includes(letter)),
  );
  if (unknown !== undefined) throw new RangeError(`there is no part ${unknown}\n${usage}`);
  const chosen = parts.filter(
    (part) => letters?.some((letter) => part.letters.includes(letter)) ?? (part.isQuick === true || !values.quick),
  );
  return { chosen, quick: values.quick };
};

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const run = async (): Promise<void> => {
  const { chosen, quick } = readOptions();
  const machine = describeMachine();
  const { at, node, cpu, cores, memoryInGb, load } = machine;
  say(`${at}  Node ${node}  ${cores} × ${cpu}, ${memoryInGb} GB  load ${load.join(' ')}${quick ? '  (quick)' : ''}`);
  const sections: Section[] = [];
  for (const part of chosen) {
    for (const section of await part.measure(quick)) {
      sections.push(section);
      say(sectionText(section));
    }
  }
  say(`Kept in ${writeResults(machine, sections)}`);
  for (const one of exceeded(sections)) {
    process.stderr.write(`Too much: ${one}\n`);
    process.exitCode = 1;
  }
};

run().catch((fault: unknown) => {
  process.stderr.write(
    `${fault instanceof RangeError ? fault.message : String(fault instanceof Error ? fault.stack : fault)}\n`,
  );
  process.exitCode = 1;
});
