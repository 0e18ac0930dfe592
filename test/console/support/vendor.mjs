import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Packages as component tests load them: antd alone is a thousand modules, which Jest would link one by one for every
 * test file. They are bundled as those of the console are, without what its build takes out; once, and again where the
 * lock file, the console's build or this file says otherwise.
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
const madeOf = [
  'package-lock.json',
  ...globSync(['console/build/*.ts', 'console/theme/*.ts'], { cwd: root }).toSorted(),
  'test/console/support/vendor.mjs',
];
const hash = madeOf
  .reduce((sum, file) => sum.update(readFileSync(root + file)), createHash('sha256'))
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

const vendored = 'vendor:';

/** Each package as a file of its own. */
const asEntries = {
  name: 'entries',
  resolveId: (id) => (id.startsWith(vendored) ? id : null),
  load: (id) =>
    id.startsWith(vendored) ? entries[packages[id.slice(vendored.length)]](id.slice(vendored.length)) : null,
};

/**
 * It also hides and freezes parts of each element one by one, which makes elements slow to read for whoever draws them, and
 * looks through all attributes of each tag. Pages as they are built have plain elements.
 */
const hiddenParts = /function ReactElement\(.*?\n {4}\}\n/s;
const plainElement = `function ReactElement(type, key, props, owner, debugStack, debugTask) {
      return {
        $$typeof: REACT_ELEMENT_TYPE, type, key, ref: props.ref ?? null, props,
        _owner: owner, _store: { validated: 0 }, _debugInfo: null, _debugStack: debugStack, _debugTask: debugTask
      };
    }
`;
const attributesRead = /(?<!function )validatePropertiesInDevelopment\(\w+, \w+\)/g;
/** Nor is it noted of each tag which others it stands in. */
const tagsNoted = /function updatedAncestorInfoDev\(oldInfo, tag\) \{/;
const nestingJudged = /function validateDOMNesting\(childTag, ancestorInfo\) \{/;

/** Where something is looked for again and again, the page is written down once it has not come. */
const pageWritten = /getElementError\(message, container\) \{/;
const unlessAgain = `$& if (config._disableExpensiveErrorDiagnostics)
      return Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' });`;
const notCome = 'onDone(onTimeout(error), null)';
const withPage = `const said = error.message;
    onDone(Object.assign(onTimeout(error), { stack: error.stack?.replace(said, () => error.message) }), null)`;

const lighter = [
  [
    /[/\\]react[/\\]cjs[/\\].*\.development\.js$/,
    (code) => code.replaceAll(ownerStack, 'false').replace(hiddenParts, () => plainElement),
  ],
  [
    /react-dom-client\.development\.js$/,
    (code) =>
      code
        .replaceAll(attributesRead, 'undefined')
        .replace(tagsNoted, '$& return oldInfo ?? emptyAncestorInfoDev;')
        .replace(nestingJudged, '$& return true;'),
  ],
  [
    /[/\\]@testing-library[/\\]dom\.esm\.js$/,
    (code) => code.replace(pageWritten, unlessAgain).replace(notCome, () => withPage),
  ],
];

const withoutWarnings = {
  name: 'no-warnings',
  transform: (code, id) => {
    const [, lighten] = lighter.find(([file]) => file.test(id)) ?? [];
    return lighten === undefined ? null : { code: lighten(code), map: null };
  },
};

/** What pages do without, but of zod: the service, which answers the pages here, has need of the whole. */
const withoutUnused = (plugin) => ({
  ...plugin,
  resolveId(source, importer = '') {
    return importer.includes('/node_modules/zod/') ? null : plugin.resolveId.call(this, source, importer);
  },
});
/** Not every page is here, and more than all pages need: what a build holds of its whole does not hold of this. */
const ofAPart = (plugin) => ({ ...plugin, generateBundle: undefined });

/** Jest calls it once before all tests. */
const bundle = async () => {
  if (existsSync(folder)) return;
  const { build } = await import('vite');
  const { staticStyles } = await import('../../../console/build/static-styles.ts');
  const { unusedParts } = await import('../../../console/build/unused-parts.ts');
  const made = `${folder}.${process.pid}`;
  await build({
    configFile: false,
    root,
    mode: 'development',
    logLevel: 'warn',
    plugins: [asEntries, ofAPart(staticStyles()), withoutUnused(ofAPart(unusedParts())), withoutWarnings],
    // As packages say it without any: what they warn of while one develops is not looked for here.
    resolve: { conditions: ['module', 'browser'] },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      outDir: made,
      target: 'es2024',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.keys(packages).map((name) => [fileOf(name), vendored + name])),
        preserveEntrySignatures: 'strict',
        checks: { moduleLevelDirective: false },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', format: 'es' },
      },
    },
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
};
export default bundle;
