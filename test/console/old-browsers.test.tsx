/** @jest-environment node */
import { JSDOM } from 'jsdom';
import { checkScript, polyfillsScript } from '../../console/build/old-browsers.ts';
import { readScript } from '../browser-data.ts';

const check = await checkScript('/console/assets/polyfills.js');
const polyfills = await polyfillsScript();

const html = '<!doctype html><body><div id="root"><p class="waiting">正在加载…</p></div></body>';

/** A browser of today, as far as the check looks; `without` is taken from it before any script runs. */
const browser = (without = '0') => {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  const stub = 'function () {}';
  window.eval(`
    window.CSS = { supports: () => true };
    window.structuredClone = ${stub};
    for (const name of ['BroadcastChannel', 'ResizeObserver', 'TextEncoder']) window[name] ??= ${stub};
    HTMLScriptElement.prototype.noModule ??= false;
    AbortSignal.any ??= ${stub};
    AbortSignal.timeout ??= ${stub};
    Crypto.prototype.randomUUID ??= ${stub};
    document.write = (text) => { window.written = text; };
    delete ${without};
  `);
  window.eval(check);
  return {
    run: (script: string): unknown => window.eval(script),
    fail: (message: string) => window.dispatchEvent(new window.ErrorEvent('error', { message })),
    said: () => window.document.querySelector('[role=alert]')?.textContent ?? null,
    loads: (): unknown => window.eval('window.written') ?? null,
    root: () => window.document.getElementById('root'),
  };
};

/** Everything that polyfills.ts gives. */
const given = [
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toReversed',
  'Array.prototype.toSorted',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'AbortSignal.any',
  'AbortSignal.timeout',
  'Crypto.prototype.randomUUID',
  'Map.groupBy',
  'Object.groupBy',
  'Object.hasOwn',
  'Promise.withResolvers',
  'Set.prototype.union',
  'String.prototype.at',
  'structuredClone',
];

describe('a browser of today', () => {
  it('loads nothing more, and is told nothing', () => {
    const { said, loads, root } = browser();
    expect([said(), loads()]).toEqual([null, null]);
    expect(root()).not.toBeNull();
  });

  it('may throw what it likes once the console has begun', () => {
    const { fail, said, root } = browser();
    root()?.replaceChildren('待办事项');
    fail("Uncaught SyntaxError: '#1' is not a valid selector");
    expect(said()).toBeNull();
  });
});

describe('a browser of some years ago', () => {
  it.each(given)('gets %s before the console begins', (name) => {
    const { loads, said, run } = browser(name);
    expect(run(`typeof ${name}`)).toBe('undefined');
    expect(loads()).toBe('<script src="/console/assets/polyfills.js"></script>');
    run(polyfills);
    expect(run(`typeof ${name}`)).toBe('function');
    expect(said()).toBeNull();
  });

  it.each([
    ['String(Object.groupBy([1, 2, 3], (n) => (n % 2 ? "odd" : "even")).odd)', 'Object.groupBy', '1,3'],
    ['[3, 1, 2].toSorted().join()', 'Array.prototype.toSorted', '1,2,3'],
    ['[1, 2].with(0, 5).join()', 'Array.prototype.with', '5,2'],
    ['String([1, 2].at(-1))', 'Array.prototype.at', '2'],
    ['String(Object.hasOwn({ a: 1 }, "a"))', 'Object.hasOwn', 'true'],
  ])('answers %s as one of today', (question, without, answer) => {
    const { run } = browser(without);
    run(polyfills);
    expect(run(question)).toBe(answer);
  });

  it('makes random identifiers that differ', () => {
    const { run } = browser('Crypto.prototype.randomUUID');
    run(polyfills);
    const [one, other] = [run('crypto.randomUUID()'), run('crypto.randomUUID()')];
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(other).not.toBe(one);
  });

  it.each([
    ['the first', 'one.abort()', 'true'],
    ['the second', 'two.abort()', 'true'],
    ['neither', '', 'false'],
  ])('gives up at whichever signal comes, here %s', (_which, act, expected) => {
    const { run } = browser('AbortSignal.any');
    run(polyfills);
    const made = 'window.one = new AbortController(); window.two = new AbortController();';
    run(`${made} window.both = AbortSignal.any([one.signal, two.signal]); ${act}`);
    expect(String(run('both.aborted'))).toBe(expected);
  });

  it('gives up after a time', async () => {
    const { run } = browser('AbortSignal.timeout');
    run(polyfills);
    await run('new Promise((done) => AbortSignal.timeout(1).addEventListener("abort", done))');
  });
});

describe('a browser that is too old', () => {
  it.each([
    'HTMLScriptElement.prototype.noModule',
    'String.prototype.replaceAll',
    'Promise.any',
    'window.BroadcastChannel',
    'window.ResizeObserver',
    'window.AbortController',
    'window.TextEncoder',
    'window.WeakRef',
    'window.CSS',
    'CSS.supports',
  ])('for it lacks %s is told in both languages what is needed, in the place of the console', (without) => {
    const { said, loads, root } = browser(without);
    expect(said()).toMatch(
      /Chrome 或 Edge 90 及以上版本、Firefox 115 及以上版本.*Chrome or Edge 90 or later, Firefox 115/s,
    );
    expect(said()).not.toMatch(/重新加载|刷新|reload/i);
    expect([root(), loads()]).toEqual([null, null]);
  });

  it('is told so as well where it cannot read the scripts', () => {
    const { fail, said } = browser();
    fail('Script error.');
    expect(said()).toBeNull();
    fail('Uncaught SyntaxError: Unexpected token {');
    expect(said()).toContain('您的浏览器版本过低');
  });
});

describe('the check', () => {
  it('can be read by any browser there is', () => {
    expect(readScript(check, 5, 'script').newer).not.toContain('static {}');
    expect(() => readScript('const a = () => 1;', 5, 'script')).toThrow('keyword');
  });
});
