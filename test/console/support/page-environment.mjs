import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const { default: JsdomEnvironment } = load('@jest/environment-jsdom-abstract');

/** What browsers have, Node too, and jsdom not, or not such as Node's `fetch` takes. */
const ofNode = [
  'AbortController',
  'AbortSignal',
  'Headers',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'fetch',
  'structuredClone',
];

/** Of Node too, but a channel that nobody closes ends with the tests, as it does with a page. */
class Channel extends BroadcastChannel {
  constructor(name) {
    super(name);
    this.unref();
  }
}

/** Node's own would keep the tests from ending: each port tells the other in a moment, and that is all. */
class Ports {
  constructor() {
    this.port1 = { onmessage: null, close: () => undefined };
    this.port2 = { onmessage: null, close: () => undefined };
    this.port1.postMessage = (data) => void setTimeout(() => this.port2.onmessage?.({ data }));
    this.port2.postMessage = (data) => void setTimeout(() => this.port1.onmessage?.({ data }));
  }
}

/** Of what is about layout, of which jsdom has none: nothing moves, and nothing ever changes its size. */
const withoutLayout = {
  matchMedia: (media) => ({
    media,
    matches: media === '(prefers-reduced-motion: reduce)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
};

/** jsdom, with what the console's scripts ask of a browser besides. */
class Page extends JsdomEnvironment {
  #own;
  #lastTimer = 0;
  #console;

  constructor(config, context) {
    const tell = Object.keys(context.console).map((name) => [name, (...said) => this.#console[name]?.(...said)]);
    super(config, { ...context, console: Object.fromEntries(tell) }, load('jsdom'));
    this.global.Element.prototype.scrollIntoView = () => undefined;
    for (const name of ofNode) this.global[name] = globalThis[name];
    // React asks it several times for each part of a page.
    this.global.performance.now = () => performance.now();
    Object.defineProperty(this.global.crypto, 'subtle', { value: globalThis.crypto.subtle });
    Object.assign(this.global, withoutLayout, {
      BroadcastChannel: Channel,
      MessageChannel: Ports,
      // The next file goes on in it.
      close: () => undefined,
      scrollTo: () => undefined,
    });
    this.#own = Object.getOwnPropertyDescriptors(this.global);
  }

  /** For the tests of a file, which is told what the page says. */
  begin(console) {
    this.#console = console;
    return this;
  }

  /** Makes it as it was before the tests of the file, but for what modules that the next file shares keep of it. */
  async teardown() {
    const window = this.global;
    const { document, navigator } = window;
    const next = window.setTimeout(() => undefined);
    for (let id = this.#lastTimer; id <= next; id += 1) window.clearTimeout(id);
    this.#lastTimer = next;
    for (const element of [document.documentElement, document.head, document.body])
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
    for (const element of [document.head, document.body]) element.replaceChildren();
    window.history.replaceState(null, '', '/');
    window.localStorage.clear();
    window.sessionStorage.clear();
    for (const key of Reflect.ownKeys(navigator)) Reflect.deleteProperty(navigator, key);
    for (const key of Reflect.ownKeys(window)) if (!Object.hasOwn(this.#own, key)) Reflect.deleteProperty(window, key);
    for (const key of Reflect.ownKeys(this.#own)) this.#restore(key);
  }

  #restore(key) {
    const before = this.#own[key];
    const is = Object.getOwnPropertyDescriptor(this.global, key);
    if (before.configurable && is?.value !== before.value) Object.defineProperty(this.global, key, before);
  }
}

let page;

/** A page for component tests: one for all files of a process, since what they share of loaded modules belongs to it. */
export default function PageEnvironment(config, context) {
  page ??= new Page(config, context);
  return page.begin(context.console);
}
