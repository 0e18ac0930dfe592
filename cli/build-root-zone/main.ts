import { writeFileSync } from 'node:fs';
import tlds from 'tlds' with { type: 'json' };
import { rootZoneTable } from './root-zone-table.ts';

/** `node cli/build-root-zone/main.ts`: makes the list of top-level domains anew from the installed tlds. */
const module = [
  '/** IANA root zone, of tlds 1.261.0. As a text, so that whoever loads it pays for no more than its letters. */',
  `export const rootZone = \`${rootZoneTable(tlds)}\`;`,
  '',
];
writeFileSync(new URL('../../lambda/domain/rules/link/root-zone.ts', import.meta.url), module.join('\n'));
