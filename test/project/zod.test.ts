import { globSync, readFileSync } from 'node:fs';

/** `import { z }` brings in all that zod has, its forty languages too; of a namespace a bundle takes what is used. */
const whole = /^import (?!type )(?!\* as z )[^;]*? from 'zod';/m;

describe('what is taken of zod', () => {
  it('is taken from its namespace wherever a bundle may be made of it', () => {
    const files = globSync('{lambda,console,cli,infra,local,bench}/**/*.{ts,tsx}', { exclude: ['**/node_modules/**'] });
    expect(files.filter((file) => whole.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('is described whole: of several literals in one the OpenAPI document would hold the first alone', () => {
    const files = globSync('lambda/**/*.ts');
    expect(files.filter((file) => /z\.literal\(\[/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
