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

/** A page for component tests: jsdom, with what the console's scripts ask of a browser besides. */
export default class PageEnvironment extends JsdomEnvironment {
  constructor(config, context) {
    super(config, context, load('jsdom'));
    this.global.Element.prototype.scrollIntoView = () => undefined;
    for (const name of ofNode) this.global[name] = globalThis[name];
    Object.defineProperty(this.global.crypto, 'subtle', { value: globalThis.crypto.subtle });
    Object.assign(this.global, withoutLayout, {
      BroadcastChannel: Channel,
      MessageChannel: Ports,
      scrollTo: () => undefined,
    });
  }
}
