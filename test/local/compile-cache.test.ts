import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** What Node is given by a script of npm. */
const optionsOf = (script: string): readonly string[] => scripts[script]?.split(' ').slice(1) ?? [];

/** What Node says of its compile cache while a command runs. */
const said = (): readonly string[] => {
  const { status, stderr } = spawnSync(process.execPath, [...optionsOf('cli'), 'workdays'], {
    encoding: 'utf8',
    input: '{"op":"is-workday","date":"2026-11-20"}\n',
    env: { ...process.env, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' },
    maxBuffer: 32 * 1_048_576,
  });
  expect(status).toBe(0);
  return stderr.split('\n').filter((line) => line.startsWith('[compile cache]'));
};

it('a command compiles no module that the one before has compiled, nor takes the types out of any', () => {
  said();
  const lines = said();
  for (const path of ['/cli/main.ts', '/cli/workdays.ts']) {
    const own = lines.filter((line) => line.includes(path));
    expect(own.some((line) => line.endsWith('was accepted, keeping the in-memory entry'))).toBe(true);
  }
  expect(lines.filter((line) => line.includes('was accepted')).length).toBeGreaterThan(50);
  expect(lines.filter((line) => line.includes('writing cache for'))).toEqual([]);
});

it('whatever runs for people is started with it', () => {
  for (const script of ['start', 'cli']) expect(optionsOf(script)).toContain('./local/compile-cache.mjs');
});
