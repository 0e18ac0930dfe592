import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import browserslist from 'browserslist';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const sourceOf = (name: string): string => `${projectRoot}console/browser/${name}.ts`;

/** `chrome 90` as the tools of the build name it: the oldest of each kind of package.json. */
const oldest = (): readonly string[] => {
  const found = new Map<string, number>();
  for (const browser of browserslist(undefined, { path: projectRoot })) {
    const [name = '', version = ''] = browser.split(' ');
    found.set(name, Math.min(found.get(name) ?? Number.POSITIVE_INFINITY, Number.parseFloat(version)));
  }
  return [...found].map(([name, version]) => `${name}${version}`);
};

export const oldestBrowsers = oldest();

export const polyfillsScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [sourceOf('polyfills')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: [...oldestBrowsers],
    legalComments: 'none',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
};

/** A file of `browser` as a classic script of ES5: it runs before anything is known of the browser. */
export const classicScript = async (name: string): Promise<string> => {
  const { code } = await transformFile(sourceOf(name), {
    configFile: false,
    swcrc: false,
    isModule: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es5', minify: { compress: true, mangle: true } },
    minify: true,
  });
  return code;
};

export const checkScript = async (polyfillsAddress: string): Promise<string> =>
  (await classicScript('check-browser')).replaceAll('polyfillsAddress', JSON.stringify(polyfillsAddress));

/** Puts check-browser.ts at the end of the page, and polyfills.ts beside it for whoever needs it. */
export const oldBrowsers = (): Plugin => {
  let base = '/';
  let address = '';
  return {
    name: 'old-browsers',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    async generateBundle() {
      const add = (name: string, source: string): string =>
        base + this.getFileName(this.emitFile({ type: 'asset', name, source }));
      address = add('check-browser.js', await checkScript(add('polyfills.js', await polyfillsScript())));
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: address }, injectTo: 'body' }],
    },
  };
};
