import { spawnSync } from 'node:child_process';

const check = (): ReturnType<typeof spawnSync> =>
  spawnSync('node', ['--disable-warning=ExperimentalWarning', 'console/build/api-types.ts', '--check'], {
    encoding: 'utf8',
  });

describe('the types of the console', () => {
  it('are what the API says of itself; `npm run api:types` makes them anew', () => {
    const { status, stderr } = check();
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
