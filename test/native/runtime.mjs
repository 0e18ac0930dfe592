import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import '../../local/compile-cache.mjs';

const { default: Runtime } = createRequire(import.meta.url)('jest-runtime');

/**
 * Loads a test file as Node loads any module, and with it what it imports: once for all test files of a process, not
 * anew for each. What keeps state does so for all of them, as it does for all requests that a process serves.
 */
export default class NativeRuntime extends Runtime {
  /** `describe`, `it`, `expect` and the others, made for each test file. */
  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    Object.assign(globalThis, globals);
  }

  /** What Jest itself needs in a test file keeps nothing of the file, but for the module that collects its tests. */
  requireInternalModule(from, name) {
    return name === undefined || name === null ? super.requireInternalModule(from, name) : createRequire(from)(name);
  }

  async unstable_importModule(path) {
    await import(pathToFileURL(path).href);
  }
}
