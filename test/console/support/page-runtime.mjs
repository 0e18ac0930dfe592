import { createRequire } from 'node:module';

const { default: Runtime } = createRequire(import.meta.url)('jest-runtime');

const root = new URL('../../..', import.meta.url).href;

/** What cleans up after the tests of a file does so once it is loaded for it. */
const ofEachFile = /\/_testing-library_react\.mjs$|\.test\.tsx?$/;
const packages = /^node_modules\//;
/** The console keeps what would tell one file of another: its first page has been shown, a draft is open. */
const console = /^(?:test\/)?console\//;

/** By address: what the next file finds loaded. */
const kept = new Map();
/** By path: what Jest itself needs in a test file, and which keeps nothing of the file. */
const internal = new Map();
const sourceMaps = new Map();
let running = null;

/**
 * Loads packages, and what of the system stands outside the console, once for all component tests of a process: what V8
 * has compiled of them for one file serves the next. They belong to the one page of `page-environment.mjs`.
 */
export default class PageRuntime extends Runtime {
  #importLate;
  #isKept;

  constructor(config, environment, resolver, transformer, sources, coverage, path, globalConfig) {
    super(config, environment, resolver, transformer, sources, coverage, path, globalConfig);
    running = this;
    // What has changed since it was loaded is loaded again.
    const isWatched = globalConfig.watch || globalConfig.watchAll;
    this.#isKept = (file) => !ofEachFile.test(file) && (isWatched ? packages.test(file) : !console.test(file));
    const { esmLoader, registries } = this;
    this.#importLate = esmLoader.dynamicImport;
    // What an earlier file loaded imports for the one that runs.
    esmLoader.dynamicImport = (...asked) => running.#importLate(...asked);
    for (const [address, module] of kept) registries.getActiveEsmRegistry().set(address, module);
    for (const [path, map] of sourceMaps) this.getSourceMaps().set(path, map);
  }

  /** Matchers and messages are of the one page too; the module that collects the tests, asked for by its path, is not. */
  requireInternalModule(from, name) {
    if (name === undefined || name === null) return super.requireInternalModule(from, name);
    const path = createRequire(from).resolve(name);
    if (!internal.has(path)) internal.set(path, super.requireInternalModule(from, name));
    return internal.get(path);
  }

  teardown() {
    for (const [address, module] of this.registries.getActiveEsmRegistry()) {
      if (module.status !== 'evaluated' || !address.startsWith(root)) continue;
      if (this.#isKept(decodeURI(address.slice(root.length)))) kept.set(address, module);
    }
    for (const [path, map] of this.getSourceMaps()) sourceMaps.set(path, map);
    super.teardown();
  }
}
