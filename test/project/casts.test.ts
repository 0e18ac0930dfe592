import { globSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

/** What tells the compiler, and does not ask it: `x as T`, `<T>x`; `as const` only narrows. */
const casts = ['TsAsExpression', 'TsTypeAssertion'];

const castsUnder = (node: unknown): number => {
  if (typeof node !== 'object' || node === null) return 0;
  const own = 'type' in node && casts.some((type) => type === node.type) ? 1 : 0;
  return Object.values(node).reduce((total: number, part: unknown) => total + castsUnder(part), own);
};

const castsIn = (text: string, tsx = false): number =>
  castsUnder(parseSync(text, { syntax: 'typescript', tsx, target: 'es2022' }).body);

/** A line that is neither an import nor a comment; nothing without one has to be parsed. */
const mayCast = /^(?!import |export \*|\s*(?:\*|\/[/*])).*(?:\bas (?!const\b)[\w{('[]|[=(,] *<[\w{]+>[\w({[])/m;

describe('what the compiler is told', () => {
  it('is known from what only narrows, and from names', () => {
    expect(castsIn('const a = b as string;')).toBe(1);
    expect(castsIn('const a = <string>b;')).toBe(1);
    expect(castsIn("import * as z from 'zod'; const a = { b: [1] as const } satisfies object;")).toBe(0);
  });

  it('is never that something is of another type than it knows', () => {
    const ours = '{bench,cli,console,infra,lambda,local,test}/**/*.{ts,tsx}';
    // What the bench compares with may be installed beside it.
    const files = globSync(ours, { exclude: ['**/node_modules/**'] });
    expect(files.length).toBeGreaterThan(1000);
    const casting = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return mayCast.test(text) && castsIn(text, file.endsWith('x')) > 0;
    });
    expect(casting).toEqual([]);
  });
});
