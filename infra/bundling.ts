import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';

/**
 * esbuild leaves `require` to the few CommonJS dependencies inside an ES module, and they ask it for modules of Node alone: whatever
 * else they need is in the bundle. Each file begins with it, so it may cost nothing.
 */
const requireForCommonJs = 'const require=process.getBuiltinModule;';

const withFunctions = async (path: string): Promise<string> => {
  const { code } = await transform(await readFile(path, 'utf8'), {
    loader: 'ts',
    target: 'node24',
    supported: { arrow: false },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    charset: 'utf8',
    sourcemap: 'inline',
    sourcesContent: false,
    sourcefile: path,
  });
  return code;
};

/** Functions have most of their files in common: whoever bundles several in one process rewrites each file once. */
const rewritten = new Map<string, Promise<string>>();

/**
 * Of our own files, arrow functions become functions. Of a function V8 looks for the end when it loads a file, and reads it when it
 * is first called; an arrow function whose body is an expression it reads whole at once, and again when it is called.
 */
const functionsForArrows: Plugin = {
  name: 'functions-for-arrows',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/lambda\/.*\.ts$/ }, async ({ path }) => {
      const contents = rewritten.get(path) ?? withFunctions(path);
      rewritten.set(path, contents);
      return { contents: await contents, loader: 'js' };
    });
  },
};

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
  plugins: [functionsForArrows],
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Puts into `folder` what is deployed of the handler in `file`: `index.mjs` exports it. The maps beside it are read with the first
 * fault (`lambda/adapters/place-in-source.ts`). Answers what esbuild tells of the files.
 */
export const bundleFunction = async (folder: string, file: string): Promise<Metafile> => {
  const { metafile } = await build({
    ...bundling,
    entryPoints: { index: file },
    outdir: folder,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
  });
  return metafile;
};

const bundler = fileURLToPath(new URL('bundle-function.ts', import.meta.url));

/** The same for CDK, which does not wait. */
export const bundleInto = (folder: string, file: string): void => {
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', bundler, folder, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
