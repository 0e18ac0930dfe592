import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { keepCompiled } from '../../local/compile-cache.ts';

keepCompiled();

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

  async unstable_importModule(path) {
    await import(pathToFileURL(path).href);
  }
}
