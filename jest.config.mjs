import { availableParallelism } from 'node:os';
import { vendorModules } from './test/console/support/vendor.mjs';

/** Native ES modules: the same files Node runs, only their types stripped by swc. */
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

export default {
  // Nothing is judged by how long it takes; this only ends what would never end, on a busy machine too.
  testTimeout: 300_000,
  // By default one core stays free; journeys mostly wait, so that one worker more than cores keeps all of them busy.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/longest-first.mjs',
  projects: [
    { ...project, displayName: 'node', testEnvironment: 'node', testMatch: ['**/*.test.ts'] },
    {
      ...project,
      displayName: 'page',
      testMatch: ['**/*.test.tsx'],
      testEnvironment: '<rootDir>/test/console/support/page-environment.mjs',
      globalSetup: '<rootDir>/test/console/support/vendor.mjs',
      moduleNameMapper: { ...vendorModules, '\\.css$': '<rootDir>/test/console/support/no-styles.mjs' },
    },
  ],
};
