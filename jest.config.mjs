/** Native ES modules: the same files Node runs, only their types stripped by swc. */
export default {
  testEnvironment: 'node',
  // Nothing is judged by how long it takes; this only ends what would never end, on a busy machine too.
  testTimeout: 300_000,
  // By default one core stays free; journeys mostly wait, and of two cores that is half.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
};
