import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * All stylesheets are one in the built console, so whatever one says of a class it says on every page: a class is styled
 * by one place, and used where that place is imported.
 */
const root = 'console';
const read = (file: string): string => readFileSync(file, 'utf8');
const stylesheets = globSync(`${root}/**/*.css`);
const modules = globSync(`${root}/**/*.tsx`);

/** The theme's files are loaded with the console, before all others: they count as one. */
const placeOf = (file: string): string => (dirname(file) === join(root, 'theme') ? 'theme' : file);

const classesIn = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name).filter((name) => !name.startsWith('ant-'));

const selectorsIn = (css: string): readonly string[] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)]
    .map(([, head = '']) => head.trim())
    .filter((head) => !head.startsWith('@') && !/^(?:from|to|\d+%)$/.test(head))
    .flatMap((head) => head.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());

const selectors = stylesheets.flatMap((file) =>
  selectorsIn(read(file)).map((selector) => ({ place: placeOf(file), selector, classes: classesIn(selector) })),
);

/** Where a class is styled by itself, without another class to narrow it. */
const owners = new Map<string, ReadonlySet<string>>();
for (const { place, classes } of selectors) {
  const [only, ...others] = new Set(classes);
  if (only !== undefined && others.length === 0) owners.set(only, new Set(owners.get(only)).add(place));
}

const isOwnOf = (place: string, name: string): boolean => {
  const owned = owners.get(name);
  return owned === undefined ? placesOf(name).size === 1 : owned.has(place);
};
const placesOf = (name: string): ReadonlySet<string> =>
  new Set(selectors.filter(({ classes }) => classes.includes(name)).map(({ place }) => place));

const namesUsedIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)]
      .flatMap(([, text, code]) =>
        text === undefined ? [...(code ?? '').matchAll(/'([^']*)'/g)].map(([, t]) => t) : [text],
      )
      .flatMap((text) => (text ?? '').split(/\s+/)),
  );

/** What a module brings with it: itself, its stylesheets, and theirs; not what it loads later. */
const broughtBy = (entry: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !file.startsWith(root)) return;
    found.add(file);
    if (file.endsWith('.css')) return;
    for (const [, path = ''] of read(file).matchAll(/^(?:import|export) (?:[^;]*? from )?'(\.[^']+)';$/gm))
      visit(join(dirname(file), path));
  };
  visit(entry);
  return found;
};

/** The console itself, and every screen that is loaded when it is first looked at. */
const shell = join(root, 'main.tsx');
const router = read(join(root, 'app', 'router.tsx'));
const screens = [...router.matchAll(/import\('(\.\.[^']+)'\)/g)].map(([, path = '']) => join(root, 'app', path));

describe('the stylesheets of the console', () => {
  it('are found, and what they are used by', () => {
    expect(stylesheets.length).toBeGreaterThan(5);
    expect(owners.get('panel')).toEqual(new Set(['theme']));
    expect(modules.some((file) => namesUsedIn(read(file)).has('panel'))).toBe(true);
    expect(screens.length).toBeGreaterThan(15);
    expect(broughtBy(shell).has(join(root, 'app', 'shell.tsx'))).toBe(true);
  });

  it('style a class in one place', () => {
    const twice = [...owners].filter(([, places]) => places.size > 1).map(([name, places]) => [name, ...places]);
    expect(twice).toEqual([]);
  });

  it('say something of an element, or of the class of another place, only within a class of their own', () => {
    const reaching = selectors.filter(
      ({ place, classes }) => place !== 'theme' && !classes.some((name) => isOwnOf(place, name)),
    );
    expect(reaching.map(({ place, selector }) => `${place}: ${selector}`)).toEqual([]);
  });

  it.each([shell, ...screens])('are loaded with what uses their classes: %s', (entry) => {
    const brought = new Set([...broughtBy(shell), ...broughtBy(entry)]);
    const missing = [...brought]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => [...namesUsedIn(read(file))].map((name) => ({ file, name, places: [...placesOf(name)] })))
      .filter(({ places }) => places.length > 0 && !places.some((place) => place === 'theme' || brought.has(place)));
    expect(missing).toEqual([]);
  });
});
