import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Stands in dist/console; its text is `hashOfSources()` at the time of the build. */
export const sourcesFile = 'sources.txt';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The console shares the rules and the catalogue of problems with the service. */
const roots = ['console', 'lambda/domain', 'lambda/http'];
const files = ['package-lock.json'];

const filesUnder = (root: string): readonly string[] =>
  readdirSync(`${projectRoot}${root}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

/** SHA-256 (hex) over names and contents of everything the built console depends on. Some tens of milliseconds. */
export const hashOfSources = (): string => {
  const all = [...roots.flatMap(filesUnder), ...files.map((file) => `${projectRoot}${file}`)].toSorted();
  const hash = createHash('sha256');
  for (const file of all) hash.update(file.slice(projectRoot.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
};
