import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const files = globSync('test/**/*.ts', { exclude: ['test/browser/**', 'test/project/shared-modules.test.ts'] });
const saying = (pattern: RegExp, among: readonly string[]): readonly string[] =>
  among.filter((file) => pattern.test(readFileSync(file, 'utf8')));

describe('what the test files of a process share', () => {
  it('registers nothing when it is loaded, which the second file would go without', () => {
    const scripts = ['test/local/support/busy-engines.ts'];
    const shared = files.filter((file) => !file.endsWith('.test.ts') && !scripts.includes(file));
    expect(shared.length).toBeGreaterThan(40);
    const registers =
      /^(?:(?:export )?const .* = )?(?:await )?(?:(?:after|before)(?:All|Each)|describe|it|scratchDirectory|start[A-Z]\w*|deploy)\b.*\(/m;
    expect(saying(registers, shared)).toEqual([]);
  });

  it('is changed by none for the next: neither what is global, nor a class, nor where it runs', () => {
    const changes =
      /\b(?:delete|Object\.(?:assign|defineProperty)\() ?globalThis\b|\bglobalThis(?:\.\w+|\[[^\]]+\]) (?:\?\?|\|\|)?= |\.prototype\.\w+ = |\bprocess\.chdir\(/;
    const ofTheirOwnProcess = ['test/moto/function-host.ts', 'test/handlers/support/a-day-later.ts'];
    const shared = files.filter((file) => !ofTheirOwnProcess.includes(file));
    expect(saying(changes, shared)).toEqual([]);
  });

  it('has the variables again that stood before a file set some', async () => {
    const { default: Environment } = await import(pathToFileURL('test/native/environment.mjs').href);
    const projectConfig = { testEnvironmentOptions: { globalsCleanup: 'off' }, fakeTimers: {}, globals: {} };
    const before = { ...process.env };
    const environment = new Environment({ projectConfig, globalConfig: {} }, {});
    Object.assign(process.env, { PATH: '/elsewhere', SET_BY_A_FILE: 'yes' });
    await environment.teardown();
    expect(process.env).toEqual(before);
  });
});
