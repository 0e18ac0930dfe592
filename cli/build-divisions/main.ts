import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completed, mistaken } from './completed.ts';
import { readCsv } from './csv.ts';
import { parts } from './parts.ts';
import { readingTable } from './readings.ts';
import { abolishedOf, correctedBy } from './successors.ts';
import { asModule, wideTable, writtenTable } from './written-table.ts';

const data = (name: string) => new URL(`../../lambda/domain/division/${name}.ts`, import.meta.url);

/** `npm run divisions -- FOLDER`: makes both tables of divisions anew from the two CSV files of the folder. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder that holds divisions-2025.csv and changes-1990-2026.csv');
const read = (name: string) => readCsv(readFileSync(join(folder, name), 'utf8'));
const current = read('divisions-2025.csv').map(({ code = '', name = '' }) => ({ code, name }));
const changes = read('changes-1990-2026.csv').map((row) => ({
  year: Number(row['year']),
  type: row['type'] ?? '',
  oldCode: row['oldCode'] ?? '',
  oldName: row['oldName'] ?? '',
  newCode: row['newCode'] ?? '',
  newName: row['newName'] ?? '',
}));
const abolished = abolishedOf({
  changes: [...correctedBy(mistaken, changes), ...completed, ...parts],
  current: new Set(current.map(({ code }) => code)),
});
writeFileSync(data('divisions'), asModule('divisions', writtenTable(current, abolished), 'Lines'));
writeFileSync(data('wide-divisions'), asModule('wideDivisions', wideTable(current)));
writeFileSync(
  data('division-readings'),
  asModule('divisionReadings', await readingTable(current.map(({ name }) => name)), 'Lines'),
);
