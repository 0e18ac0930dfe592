import { createRequire, flushCompileCache } from 'node:module';
import { runInNewContext } from 'node:vm';

const { TestEnvironment } = createRequire(import.meta.url)('jest-environment-node');

/** `Array`, `Error`, `Map`: each context has its own. */
const classes = runInNewContext('Object.getOwnPropertyNames(globalThis)').filter(
  (name) => /^[A-Z]/.test(name) && typeof globalThis[name] === 'function',
);

/** In milliseconds: to look through all that is loaded takes a while, and is not done after every file. */
const keptEvery = 5_000;
let keptAt = 0;

/** Of what a process has loaded, another run finds it compiled; a worker that is made to end would not say. */
const keepCompiled = () => {
  const now = performance.now();
  if (now - keptAt < keptEvery) return;
  flushCompileCache();
  keptAt = now;
};

/** For tests of the native runtime, which stand outside the context that Jest gives to `expect`. */
export default class NativeEnvironment extends TestEnvironment {
  #variables = { ...process.env };

  constructor(config, context) {
    super(config, context);
    // `expect.any(String)` means the `String` of the tests.
    for (const name of classes) this.global[name] = globalThis[name];
  }

  /** Variables that a file sets are gone with it. */
  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.#variables)) delete process.env[name];
    Object.assign(process.env, this.#variables);
    keepCompiled();
    await super.teardown();
  }
}
