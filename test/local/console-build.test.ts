import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { hashOfSources, sourcesFile } from '../../console/build/source-hash.ts';
import { buildConsole } from '../../local/console-build.ts';
import { newerStylesIn, readScript } from '../browser-data.ts';
import { readBuiltScripts } from '../built-console.ts';

const root = mkdtempSync(join(tmpdir(), 'console-build-'));
afterAll(() => rmSync(root, { recursive: true }));

const built = join(root, 'stale');
const filesOf = (ending: string): readonly string[] =>
  readdirSync(join(built, 'assets')).filter((name) => name.endsWith(ending));
const textOf = (name: string): string => readFileSync(join(built, 'assets', name), 'utf8');

describe('the console', () => {
  it('is not built again while its sources are those of the last build', async () => {
    const directory = join(root, 'current');
    mkdirSync(directory);
    writeFileSync(join(directory, sourcesFile), hashOfSources());
    expect(await buildConsole(directory)).toBe('current');
  });

  it('is built anew where they are not, in place of the old one, with scripts in files only', async () => {
    const directory = built;
    mkdirSync(directory);
    writeFileSync(join(directory, sourcesFile), 'of yesterday');
    writeFileSync(join(directory, 'old.js'), '');
    expect(await buildConsole(directory)).toBe('built');
    expect(readFileSync(join(directory, sourcesFile), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect(() => readFileSync(join(directory, 'old.js'))).toThrow('ENOENT');
    const index = readFileSync(join(directory, 'index.html'), 'utf8');
    expect(index).toMatch(/<script type="module" crossorigin src="\/console\/assets\/[\w.-]+\.js"><\/script>/);
    expect(index).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  const classic = (name: string): boolean => /^(?:check-browser|fetch-ahead|polyfills)-/.test(name);
  /** By polyfills.ts, or, as `CSS.escape`, only alike in name. */
  const had = [
    '.at',
    '.escape',
    '.findLast',
    '.findLastIndex',
    '.groupBy',
    '.hasOwn',
    '.randomUUID',
    '.toReversed',
    '.toSorted',
    '.toSpliced',
    '.with',
    '.withResolvers',
    'AbortSignal.any',
    'AbortSignal.timeout',
    'structuredClone',
    // Asked for before they are used.
    'URL.canParse',
    'console.timeStamp',
    // Of antd's button that copies what is laid out, which the console has not.
    'ClipboardItem',
  ];

  it('is in a language that the oldest browsers read, and asks nothing newer of them than they are given', () => {
    const modules = filesOf('.js').filter((name) => !classic(name));
    expect(modules.length).toBeGreaterThan(30);
    const newer = modules.flatMap((name) => readScript(textOf(name), 2022, 'module').newer);
    expect(newer).toContain('.toSorted');
    expect(newer.filter((name) => !had.includes(name))).toEqual([]);
    for (const name of filesOf('.js').filter(classic))
      expect(() => readScript(textOf(name), name.startsWith('polyfills') ? 2022 : 5, 'script')).not.toThrow();
  });

  /** Nobody misses it where it is not known: a tint, a line break, the corners of an outline. */
  const mayBeMissing = [
    'accent-color',
    'outline',
    'print-color-adjust',
    'print-color-adjust: exact',
    'size',
    'text-wrap',
    'text-wrap: balance',
    // `start` in a flex container; in a grid it is known.
    'align-content: start',
    'align-self: start',
    'place-self: start',
  ];

  /** What antd writes and would write into the page: bars that scroll, columns by the width of a box, ends of a row. */
  const ofAntd = [
    ':has',
    ':-webkit-scrollbar',
    ':-webkit-scrollbar-thumb',
    ':-webkit-search-cancel-button',
    'scrollbar-color',
    'scrollbar-width',
    'scrollbar-width: thin',
    'align-items: self-end',
    'align-items: self-start',
    'justify-content: end',
    'justify-content: left',
    'justify-content: right',
    'justify-content: start',
    '@container',
  ];

  it('is laid out by styles that the oldest browsers know', () => {
    const newerIn = (names: readonly string[]): readonly string[] => [
      ...new Set(names.flatMap((name) => newerStylesIn(textOf(name)))),
    ];
    const own = filesOf('.css').filter((name) => name.startsWith('own-'));
    expect(own.length).toBe(1);
    expect(newerIn(own).filter((said) => !mayBeMissing.includes(said))).toEqual([]);
    const others = newerIn(filesOf('.css')).filter((said) => !mayBeMissing.includes(said));
    expect(others.filter((said) => !ofAntd.includes(said))).toEqual([]);
  });

  it('brings antd’s styles as files, its own after them, and nothing that would write them', () => {
    const linked = [
      ...readFileSync(join(built, 'index.html'), 'utf8').matchAll(/href="\/console\/assets\/([^"]+\.css)"/g),
    ];
    const [first = '', frame = '', last = ''] = linked.map(([, name]) => name);
    expect([linked.length, first]).toEqual([3, last]);
    expect(textOf(frame)).toContain('.ant-btn');
    expect(textOf(last)).toContain('.panel');
    expect(filesOf('.css').filter((name) => textOf(name).includes('.ant-table-cell-fix')).length).toBe(1);
    const writing = filesOf('.js').filter((name) => textOf(name).includes('two-chinese-chars::first-letter'));
    expect(writing).toEqual([]);
  });

  /** What the page asks for before its first script has come, at an address. */
  const askedAhead = (pathname: string): readonly string[] => {
    const asked: { readonly href: string }[] = [];
    const head = { appendChild: (link: { readonly href: string }) => asked.push(link) };
    const [script = ''] = filesOf('.js').filter((name) => name.startsWith('fetch-ahead-'));
    runInNewContext(textOf(script), { location: { pathname }, document: { createElement: () => ({}), head } });
    return asked.map(({ href }) => href.replace('/console/assets/', ''));
  };

  it('asks for what the screen at an address begins with, no more and no less, while the frame is on its way', () => {
    const { screens, behind } = readBuiltScripts(built);
    const frame = behind('');
    for (const [path, file] of screens) {
      const begins = [...behind(file)].filter((name) => !frame.has(name));
      const asked = askedAhead(`/console/${path.replaceAll(/:\w+/g, 'a-1')}`);
      expect([path, asked.filter((name) => name.endsWith('.js')).toSorted()]).toEqual([path, begins.toSorted()]);
      expect([path, new Set(asked).size]).toEqual([path, asked.length]);
    }
    expect(askedAhead('/console/tasks').filter((name) => name.endsWith('.css')).length).toBeGreaterThan(0);
    expect(askedAhead('/console/')).toEqual([]);
    expect(askedAhead('/console/nowhere')).toEqual([]);
  });

  const mostOfFirstPage = 300;
  const mostBeyondIt = 100;

  it('fetches 300 KB of scripts for the work list, and at most 100 more for any page', () => {
    const { screens, behind, weightOf } = readBuiltScripts(built);
    const inKb = [...screens].map(([path, file]) => ({ path, kb: Math.round(weightOf(behind(file)) / 1000) }));
    expect(inKb.length).toBeGreaterThan(15);
    const first = inKb.find(({ path }) => path === 'tasks')?.kb ?? Number.NaN;
    // Less would be a part that was not found.
    expect(first).toBeGreaterThan(250);
    expect(first).toBeLessThanOrEqual(mostOfFirstPage);
    expect(inKb.filter(({ kb }) => kb > first + mostBeyondIt)).toEqual([]);
  });
});

describe('the judge of styles', () => {
  it.each([
    ['a:has(b) { color: red }', ':has'],
    ['a { height: 100dvh }', 'dvh'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
    ['a { &:hover { color: red } }', '&'],
    ['@container (width > 1px) { a { color: red } }', '@container'],
    ['a { width: 10cqw }', 'cqw'],
    ['@layer a { b { color: red } }', '@layer'],
    ['a { text-wrap: balance }', 'text-wrap: balance'],
    ['@supports not selector(:has(a)) { b { color: red } }', null],
    ['a { overflow: clip; inset: 0; margin-inline: 0 }', null],
  ])('makes of %s what it is', (styles, expected) => {
    const found = newerStylesIn(styles);
    if (expected === null) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });
});

describe('the judge of scripts', () => {
  it.each([
    ['class A { static { a() } }', 'static {}'],
    ['class A { #b; c = #b in this; }', '#name in'],
    ['a.findLast(b)', '.findLast'],
    ['Array.fromAsync(a)', '.fromAsync'],
    ['structuredClone(a)', 'structuredClone'],
    ['window.structuredClone(a)', 'structuredClone'],
    ['a?.map(b).includes(c ??= 1)', null],
  ])('makes of %s what it is', (script, expected) => {
    expect(readScript(script, 2022, 'module').newer).toEqual(expected === null ? [] : [expected]);
  });

  it('refuses what is newer still', () => {
    expect(() => readScript('using a = b;', 2022, 'module')).toThrow();
  });
});
