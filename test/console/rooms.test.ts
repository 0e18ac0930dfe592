import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { edgesOf, importGraph, importsOf, loopsIn } from '../import-graph.ts';

/**
 * The rooms of the console, lowest first: each imports only rooms before it. The linter refuses what crosses (see
 * biome.json); what no glob can see, and whether the linter knows every room, is held here.
 */
const rooms = [
  'browser',
  'theme',
  'i18n',
  'ui',
  'drafts',
  'api',
  'answers',
  'session',
  'divisions',
  'case-file',
  'waiting',
  'application-form',
  'orders',
  'alert',
  'features',
  'app',
];

const root = 'console';
const graph = importGraph(root, (file) => !/^console\/(?:build\/|vite\.config)/.test(file));
const files = [...graph.keys()];
const edges = edgesOf(graph);

const roomOf = (file: string): string => file.split('/')[1] ?? '';
/** `application/compose` of a file of that feature; null elsewhere. */
const featureOf = (file: string): string | null =>
  /^console\/features\/((?:(?:application|emergency)\/)?[^/]+)\//.exec(file)?.[1] ?? null;

const isEntrance = (file: string): boolean => dirname(file) === root;
const crosses = ([from, to]: readonly [string, string]): boolean =>
  !isEntrance(from) &&
  (rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from)) ||
    (featureOf(from) !== null && featureOf(to) !== null && featureOf(from) !== featureOf(to)));

/** The files of the console behind a module: what it imports, types too, and what these import; not what is loaded later. */
const behind = (entry: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const to of importsOf(root, file, { later: false })) visit(to);
  };
  visit(entry);
  return found;
};

const screens = [...new Set((graph.get('console/app/router.tsx') ?? []).filter((to) => featureOf(to) !== null))];

const most = 60;

describe('the rooms of the console', () => {
  it('are all there are', () => {
    const found = new Set(files.filter((file) => !isEntrance(file)).map(roomOf));
    expect([...found].toSorted()).toEqual(rooms.toSorted());
    expect(edges.length).toBeGreaterThan(1000);
  });

  it('import only what lies below them, and no feature another', () => {
    expect(edges.filter(crosses).map((edge) => edge.join(' > '))).toEqual([]);
  });

  it('have no loop among their files', () => {
    expect(loopsIn(graph)).toEqual([]);
  });

  it('keep a screen to what one person can know', () => {
    expect(screens.length).toBeGreaterThan(15);
    const sizes = screens.map((screen) => ({ screen, size: behind(screen).size }));
    expect(sizes.filter(({ size }) => size > most)).toEqual([]);
  });

  it('bring nothing of the server into the browser but its rules and words', () => {
    const values = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '[./]+(lambda\/[^']+)';/gm)].map(
        ([, path = '']) => path,
      ),
    );
    expect(values.length).toBeGreaterThan(50);
    expect([...new Set(values)].filter((path) => !/^lambda\/(domain|words)\//.test(path))).toEqual([]);
  });
});

const Override = z.object({
  includes: z.array(z.string()),
  linter: z.object({
    rules: z.object({
      style: z
        .object({
          noRestrictedImports: z
            .object({ options: z.object({ patterns: z.array(z.object({ group: z.array(z.string()) })) }) })
            .optional(),
        })
        .optional(),
    }),
  }),
});
const overrides = z
  .object({ overrides: z.array(Override) })
  .parse(JSON.parse(readFileSync('biome.json', 'utf8'))).overrides;

/** The folders that the linter lets nothing of a room or feature import. */
const refusedIn = (folder: string): ReadonlySet<string> =>
  new Set(
    overrides
      .filter(({ includes }) => includes.includes(`${root}/${folder}/**`))
      .flatMap(({ linter }) => linter.rules.style?.noRestrictedImports?.options.patterns ?? [])
      .flatMap(({ group }) => group.map((glob) => glob.replaceAll(/^\*\*\/|\/\*\*$/g, ''))),
  );

describe('a part that is fetched apart from its page', () => {
  it('comes by what asks again, never by what blanks the page once the line was cut', () => {
    const remembering = /import \{[^}]*\b(?:lazy|Suspense)\b[^}]*\} from 'react'/;
    expect(files.filter((file) => remembering.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('the linter', () => {
  it.each(rooms.filter((room) => room !== 'features' && room !== 'app'))('keeps %s from what lies above it', (room) => {
    expect([...refusedIn(room)].toSorted()).toEqual([...rooms.slice(rooms.indexOf(room) + 1), '!**/lambda'].toSorted());
  });

  const features = [...new Set(files.flatMap((file) => featureOf(file) ?? []))];
  it.each(features)('keeps the feature %s from every other and from the frame around it', (feature) => {
    const own = feature.split('/');
    const siblings = features.map((other) => other.split('/')).filter(([top]) => own.length > 1 && top === own[0]);
    const others = [...features.map((other) => other.split('/')[0] ?? ''), ...siblings.map(([, name = '']) => name)];
    const foreign = others.filter((name) => !own.includes(name));
    expect([...refusedIn(`features/${feature}`)].toSorted()).toEqual(
      [...new Set([...foreign, 'app', '!**/lambda'])].toSorted(),
    );
  });
});
