import { writeFileSync } from 'node:fs';
import prototypes from 'unhomoglyph/data.json' with { type: 'json' };
import { confusableTable } from './confusable-table.ts';

/** `node cli/build-confusables/main.ts`: makes the table of characters drawn alike anew from the installed unhomoglyph. */
const module = [
  '/** UTS 39 confusables, of unhomoglyph 1.0.6. As a text, so that whoever loads it pays for no more than its letters. */',
  `export const confusables = \`${confusableTable(prototypes)}\`;`,
  '',
];
writeFileSync(new URL('../../lambda/domain/registry/confusables.ts', import.meta.url), module.join('\n'));
