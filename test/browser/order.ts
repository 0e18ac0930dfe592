import { basename } from 'node:path';

/** What takes longest, the longest first. */
const long = [
  'every-page',
  'duty',
  'updates',
  'story',
  'emergency',
  'kept-here',
  'registry',
  'authority',
  'department',
  'lists',
  'shell',
];

const rankOf = (file: string): number => {
  const at = long.indexOf(basename(file, '.browser.ts'));
  return at < 0 ? long.length : at;
};

/** Begun last, a long one would end alone. */
export const inOrder = (files: readonly string[]): readonly string[] =>
  files.toSorted((left, right) => rankOf(left) - rankOf(right) || left.localeCompare(right));
