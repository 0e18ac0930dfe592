import { type BuildOptions, buildSync } from 'esbuild';

/**
 * esbuild leaves `require` to the few CommonJS dependencies inside an ES module, and they ask it for modules of Node alone: whatever
 * else they need is in the bundle. Each file begins with it, so it may cost nothing.
 */
const requireForCommonJs = 'const require=process.getBuiltinModule;';

/**
 * How a function is bundled. The versions we tested are in it, the SDK too: the runtime's own copy changes without us. What is
 * imported late is a file of its own, which nobody reads before it is asked for. What loading a function costs is told with
 * the same options (`npm run bench`).
 */
export const bundling = {
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  banner: { js: requireForCommonJs },
  // Chinese as it is written: escaped, each character is six to be read at every cold start.
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  // Functions and errors bear their own names in logs. With short ones and `keepNames` each would be named anew at every load.
  minifyIdentifiers: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Puts into `folder` what is deployed of the handler in `file`: `index.mjs` exports it. The maps beside it are read with the first
 * fault (`lambda/adapters/place-in-source.ts`).
 */
export const bundleInto = (folder: string, file: string): void => {
  buildSync({
    ...bundling,
    entryPoints: { index: file },
    outdir: folder,
    sourcemap: true,
    sourcesContent: false,
  });
};
