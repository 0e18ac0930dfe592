import { spawnSync } from 'node:child_process';

/** What Node says of its compile cache while a command runs. */
const said = (): readonly string[] => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'cli/main.ts', 'workdays'],
    {
      encoding: 'utf8',
      input: '{"op":"is-workday","date":"2026-11-20"}\n',
      env: { ...process.env, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' },
      maxBuffer: 32 * 1_048_576,
    },
  );
  expect(status).toBe(0);
  return stderr.split('\n').filter((line) => line.startsWith('[compile cache]'));
};

it('a command compiles no module that the one before has compiled', () => {
  said();
  const lines = said();
  const own = lines.filter((line) => line.includes('/cli/workdays.ts'));
  expect(own.some((line) => line.endsWith('was accepted, keeping the in-memory entry'))).toBe(true);
  expect(lines.filter((line) => line.includes('was accepted')).length).toBeGreaterThan(50);
  expect(lines.filter((line) => line.includes('writing cache for'))).toEqual([]);
});
