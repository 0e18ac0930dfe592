/**
 * What of the language and of browsers is newer than the oldest browsers of package.json, and in use. Loaded before
 * everything else, and only where check-browser.ts misses any of it; it does nothing where there is nothing to do. That
 * nothing else newer is in use is held by test/local/console-build.test.ts.
 */
import 'core-js/es/array/at';
import 'core-js/es/array/find-last';
import 'core-js/es/array/find-last-index';
import 'core-js/es/array/to-reversed';
import 'core-js/es/array/to-sorted';
import 'core-js/es/array/to-spliced';
import 'core-js/es/array/with';
import 'core-js/es/map/group-by';
import 'core-js/es/object/group-by';
import 'core-js/es/object/has-own';
import 'core-js/es/promise/with-resolvers';
import 'core-js/es/set';
import 'core-js/es/string/at';
import 'core-js/web/structured-clone';

const isMissing = (holder: object, name: string): boolean => !(name in holder);
const give = (holder: object, name: string, value: unknown): void => {
  if (isMissing(holder, name)) Object.defineProperty(holder, name, { value, configurable: true, writable: true });
};

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** RFC 9562 5.4 */
const randomUUID = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const marked = [...bytes].map((byte, at) =>
    at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  return marked
    .map(hex)
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** The signals of old browsers know no reason: whoever is told by one learns only that it is over. */
const after = (ms: number): AbortSignal => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
};

const anyOf = (signals: Iterable<AbortSignal>): AbortSignal => {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const signal of signals) {
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true, signal: controller.signal });
  }
  return controller.signal;
};

give(AbortSignal, 'timeout', after);
give(AbortSignal, 'any', anyOf);
give(Crypto.prototype, 'randomUUID', randomUUID);
