import { availableParallelism } from 'node:os';
import { vendorModules } from './test/console/support/vendor.mjs';

/** Components are TSX, which Node does not run; of all else swc only strips the types, as Node does. */
const stripTypes = (parser) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', ...parser },
      target: 'es2024',
      experimental: { keepImportAttributes: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];

const project = {
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': stripTypes({}), '\\.tsx$': stripTypes({ tsx: true }) },
};

/** Node loads the tests itself, each module once for all test files of a worker (docs/decisions/0021). */
const native = {
  runtime: '<rootDir>/test/native/runtime.mjs',
  testEnvironment: '<rootDir>/test/native/environment.mjs',
  // Nothing of a file is to be taken away after it: its modules are those of the next.
  testEnvironmentOptions: { globalsCleanup: 'off' },
};
/** What has changed since it was loaded is loaded again only by Jest. */
const isWatching = process.argv.some((argument) => /^--watch(?:All)?$/.test(argument));

export default {
  // Nothing is judged by how long it takes; this only ends what would never end, on a busy machine too.
  testTimeout: 300_000,
  // By default one core stays free; two of the longest at a time mostly wait, so that two workers more keep all cores busy.
  maxWorkers: availableParallelism() + 2,
  // Babel, which would instrument the sources, is not installed.
  coverageProvider: 'v8',
  testSequencer: '<rootDir>/test/longest-first.mjs',
  projects: [
    {
      ...project,
      displayName: 'node',
      testMatch: ['**/*.test.ts'],
      ...(isWatching ? { testEnvironment: 'node' } : native),
    },
    {
      ...project,
      displayName: 'page',
      testMatch: ['**/*.test.tsx'],
      runtime: '<rootDir>/test/console/support/page-runtime.mjs',
      testEnvironment: '<rootDir>/test/console/support/page-environment.mjs',
      globalSetup: '<rootDir>/test/console/support/vendor.mjs',
      moduleNameMapper: { ...vendorModules, '\\.css$': '<rootDir>/test/console/support/no-styles.mjs' },
    },
  ],
};
