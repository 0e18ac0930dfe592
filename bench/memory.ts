import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startChild } from './child-process.ts';
import type { Section } from './report.ts';

const Rows = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

/** Part (e): memory of the whole local runtime, in a process of its own. */
export const measureMemory = async (): Promise<readonly Section[]> => {
  const script = fileURLToPath(new URL('./memory-at-rest.ts', import.meta.url));
  const child = startChild(process.execPath, ['--disable-warning=ExperimentalWarning', '--expose-gc', script], {});
  try {
    const { text } = await child.line(/^\[/);
    const conditions = [
      'one process: both engines, identity provider, four operators, API, consumers; collected before reading; 3 s without requests',
    ];
    return [{ part: 'e', title: 'Memory of the local runtime, MB', conditions, rows: Rows.parse(JSON.parse(text)) }];
  } finally {
    await child.end('SIGTERM');
  }
};
