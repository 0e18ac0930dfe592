/**
 * Removes from what `npm ci` has installed what nothing here loads. It runs by whatever Node npm runs with, so it is plain
 * JavaScript; where it has not run, all the rest works the same and takes more room.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const paths = [
  'node/node_modules', // headers in C
  'antd/dist', // bundles for a page that is not built
  '@ant-design/icons/dist',
  '@ant-design/icons-svg/inline-svg',
  '@ant-design/icons-svg/inline-namespaced-svg',
  '@cantoo/pdf-lib/dist',
  '@cantoo/pdf-lib/src',
  '@cantoo/pdf-lib/ts3.4', // types for a TypeScript of 2018
  '@sinclair/typebox/build/esm', // Jest requires it
  'aws-cdk-lib/.jsii.gz', // what other languages than JavaScript are told of it
  'aws-cdk-lib/.jsii.tabl.json.gz',
  'caniuse-lite/data/features', // browsers are chosen by version here
  'caniuse-lite/data/regions',
  'classic-level/deps', // sources of what is built
  'core-js/actual', // the modules once more, by proposal and by stage
  'core-js/features',
  'core-js/full',
  'core-js/stable',
  'libphonenumber-js/bundle',
  'libphonenumber-js/source',
  'playwright-core/lib/vite', // pages of its recorder and its viewers
  'zod/src',
];

/** Source maps, types of CommonJS beside those of modules, and what was new in a release. */
const kinds = /\.map$|\.d\.cts$|^(?:changelog|history)\.md$/i;
/** The same of some packages alone: each in as many files as it has parts. */
const kindsOf = [
  ['aws-cdk-lib', /^README\.md$/],
  ['@ant-design/icons/es', /\.d\.ts$/], // its types are those of lib
  ['@ant-design/icons-svg/es', /\.d\.ts$/],
  ['react-dom/cjs', /-profiling\./],
];
/** Folders of a package that are none of its modules. */
const folders = ['test', 'tests', '__tests__', 'docs', 'examples', 'benchmark', 'benchmarks'];

const installed = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules');
const remove = (path) => rmSync(path, { recursive: true, force: true });
const entriesOf = (folder) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []);

const removeFiles = (folder, pattern) => {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeFiles(path, pattern);
    else if (entry.isFile() && pattern.test(entry.name)) remove(path);
  }
};

const removeFolders = (modules) => {
  for (const entry of entriesOf(modules).filter((one) => one.isDirectory())) {
    const path = join(modules, entry.name);
    if (entry.name.startsWith('@')) removeFolders(path);
    else if (existsSync(join(path, 'package.json'))) {
      for (const name of folders) remove(join(path, name));
      removeFolders(join(path, 'node_modules'));
    }
  }
};

/** Binaries for other machines than this one: `darwin-x64+arm64` is for two. */
const removeOtherBinaries = (folder) => {
  for (const { name } of entriesOf(folder)) {
    const [platform, architectures = ''] = name.split('-');
    if (platform !== process.platform || !architectures.split('+').includes(process.arch)) remove(join(folder, name));
  }
};

for (const path of paths) remove(join(installed, path));
for (const [path, pattern] of kindsOf) removeFiles(join(installed, path), pattern);
removeOtherBinaries(join(installed, 'classic-level/prebuilds'));
removeFolders(installed);
removeFiles(installed, kinds);
