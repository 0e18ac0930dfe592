import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Packages as component tests load them: antd alone is a thousand modules, which Jest would link one by one for every
 * test file. They are bundled once, and again where the lock file or this one says otherwise.
 */
const packages = {
  '@ant-design/icons': 'named',
  '@tanstack/react-query': 'named',
  '@testing-library/react': 'named',
  '@testing-library/user-event': 'named',
  antd: 'named',
  'antd/locale/en_GB': 'default',
  'antd/locale/zh_CN': 'default',
  dayjs: 'default',
  'dayjs/locale/en-gb.js': 'default',
  'dayjs/locale/zh-cn.js': 'default',
  'oidc-client-ts': 'named',
  react: 'commonjs',
  'react-dom': 'commonjs',
  'react-dom/client': 'commonjs',
  'react-router': 'named',
  'react-router/dom': 'named',
  'react/jsx-runtime': 'commonjs',
  zod: 'named',
};

const root = fileURLToPath(new URL('../../..', import.meta.url));
const hash = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex')
  .slice(0, 16);
const folder = `${root}node_modules/.cache/component-tests/${hash}`;
const fileOf = (name) => name.replaceAll(/[@/]/g, '_');

export const vendorModules = Object.fromEntries(
  Object.keys(packages).map((name) => [`^${name}$`, `${folder}/${fileOf(name)}.mjs`]),
);

const load = createRequire(import.meta.url);

const entries = {
  named: (name) => `export * from '${name}';`,
  default: (name) => `export { default } from '${name}';`,
  // What it exports only its run tells.
  commonjs: (name) =>
    `import all from '${name}'; export const { ${Object.keys(load(name)).join()} } = all; export default all;`,
};

/** React in development keeps the stack of each of its first 10,000 elements a second: up to a tenth of the time of a test. */
const ownerStack = /1e4 >\s*ReactSharedInternals\.recentlyCreatedOwnerStacks\+\+/g;

/** Jest calls it once before all tests. */
const bundle = async () => {
  if (existsSync(folder)) return;
  const { build } = await import('esbuild');
  const made = `${folder}.${process.pid}`;
  await build({
    entryPoints: Object.keys(packages).map((name) => ({ in: `vendor:${name}`, out: fileOf(name) })),
    outdir: made,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2024',
    minifyWhitespace: true,
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': '"development"' },
    absWorkingDir: root,
    logLevel: 'warning',
    plugins: [
      {
        name: 'entries',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^vendor:/ }, ({ path }) => ({
            path: path.slice('vendor:'.length),
            namespace: 'vendor',
          }));
          onLoad({ filter: /.*/, namespace: 'vendor' }, ({ path }) => ({
            contents: entries[packages[path]](path),
            resolveDir: root,
          }));
        },
      },
      {
        name: 'no-owner-stacks',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[/\\]react[/\\]cjs[/\\].*\.development\.js$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8').replaceAll(ownerStack, 'false'),
          })),
      },
    ],
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
};
export default bundle;
