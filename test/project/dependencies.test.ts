import { globSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const texts = globSync('{bench,cli,console,infra,lambda,local}/**/*.{ts,tsx}', { exclude: ['**/node_modules/**'] }).map(
  (file) => readFileSync(file, 'utf8'),
);

describe('what is installed with the product', () => {
  it('is imported by it', () => {
    const isUsed = (name: string): boolean =>
      texts.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`));
    expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([]);
  });
});
