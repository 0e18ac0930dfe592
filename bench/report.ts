import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

export type Cell = string | number | null;

/** A count that a run fails by when it is exceeded; never a time, which tells of the machine as much. */
export type Limit = { readonly what: string; readonly counted: number; readonly atMost: number };

/** What one part of the bench found: a table, and the conditions it holds under. */
export type Section = {
  /** Letters of the parts as `--only` names them. */
  readonly part: string;
  readonly title: string;
  readonly conditions: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly limits?: readonly Limit[];
};

export type Machine = {
  readonly at: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryInGb: number;
  /** Load averages of one minute before and after: above zero at the start means that others used the machine. */
  readonly load: readonly number[];
};

export const describeMachine = (): Machine => ({
  at: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryInGb: Math.round(totalmem() / 2 ** 30),
  load: [loadavg()[0] ?? Number.NaN],
});

const shown = (cell: Cell | undefined): string =>
  typeof cell === 'number' ? cell.toLocaleString('en-US', { maximumFractionDigits: 2 }) : (cell ?? '—');

const draw = (rows: Section['rows']): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const body = rows.map((row) => columns.map((column) => shown(row[column])));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...body.map((row) => (row[index] ?? '').length)),
  );
  const isNumeric = columns.map((column) => rows.every((row) => typeof row[column] !== 'string'));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) =>
        isNumeric[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(columns), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
};

/** Limits that do not hold, said as they are read; a count that is none holds nowhere. */
export const exceeded = (sections: readonly Section[]): readonly string[] =>
  sections
    .flatMap(({ limits = [] }) => limits)
    .filter(({ counted, atMost }) => !(counted <= atMost))
    .map(({ what, counted, atMost }) => `${what}: ${counted}, at most ${atMost}`);

export const sectionText = ({ part, title, conditions, rows }: Section): string =>
  `\n(${part}) ${title}\n\n${draw(rows)}\n\n${conditions.map((condition) => `  · ${condition}`).join('\n')}\n`;

/** Writes everything to `bench/results/<instant>.json`; answers the file's name. */
export const writeResults = (machine: Machine, sections: readonly Section[]): string => {
  const folder = fileURLToPath(new URL('./results', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${machine.at.replaceAll(':', '-')}.json`;
  const load = [...machine.load, loadavg()[0] ?? Number.NaN];
  writeFileSync(file, `${JSON.stringify({ machine: { ...machine, load }, sections }, null, 2)}\n`);
  return file;
};
