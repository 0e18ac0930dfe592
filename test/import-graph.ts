import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a file names of the folder `root`, types too; `later`: what it loads only when it is wanted. */
export const importsOf = (root: string, file: string, { later }: { readonly later: boolean }): readonly string[] => {
  const text = readFileSync(file, 'utf8');
  const first = text.matchAll(/^(?:import|export)\s+(?:type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+\.tsx?)';/gm);
  const lazy = later ? text.matchAll(/\b(?:import|new URL)\('(\.[^']+\.tsx?)'/g) : [];
  return [...first, ...lazy]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((to) => to.startsWith(`${root}/`));
};

export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Which file of a folder names which other, types and what is loaded later included. */
export const importGraph = (root: string, isPart: (file: string) => boolean = () => true): ImportGraph =>
  new Map(
    globSync(`${root}/**/*.{ts,tsx}`, { exclude: ['**/node_modules/**'] })
      .filter(isPart)
      .map((file) => [file, importsOf(root, file, { later: true })]),
  );

export const edgesOf = (graph: ImportGraph): readonly (readonly [from: string, to: string])[] =>
  [...graph].flatMap(([from, imports]) => imports.map((to) => [from, to] as const));

/** Every way from a file back to itself that a walk comes upon. */
export const loopsIn = (graph: ImportGraph): readonly string[] => {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' > ')];
    if (done.has(file)) return [];
    path.push(file);
    const found = (graph.get(file) ?? []).flatMap(visit);
    path.pop();
    done.add(file);
    return found;
  };
  return [...graph.keys()].flatMap(visit);
};
