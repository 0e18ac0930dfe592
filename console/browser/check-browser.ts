/**
 * Runs before everything else, in any browser there is: it is built as a classic script of ES5 and asks for nothing that
 * an old browser may lack. Where the console cannot run it says so instead; where only newer parts of the language are
 * missing it has them loaded first.
 */
declare const polyfillsAddress: string;

(() => {
  const sentences = [
    {
      lang: 'zh-CN',
      text: '您的浏览器版本过低，无法使用本系统：请使用 Chrome 或 Edge 90 及以上版本、Firefox 115 及以上版本，或者以其为内核的其他浏览器（双核浏览器请选用极速模式）。',
    },
    {
      lang: 'en',
      text: 'This browser is too old for this system: please use Chrome or Edge 90 or later, Firefox 115 or later, or another browser built on one of these.',
    },
  ];

  const isAmong = (holder: unknown, names: readonly string[]): boolean => {
    for (let at = 0; at < names.length; at += 1) if (!(`${names[at]}` in Object(holder))) return false;
    return true;
  };
  const of = (name: string): unknown => Object(window)[name];
  const prototypeOf = (name: string): unknown => Object(of(name)).prototype;

  /** What nothing can stand in for: the scripts would not be read, or the pages not be laid out. */
  const canRun = (): boolean =>
    isAmong(prototypeOf('HTMLScriptElement'), ['noModule']) &&
    // As old as `??=`, and as private methods at the least.
    isAmong(prototypeOf('String'), ['replaceAll']) &&
    isAmong(of('Promise'), ['any']) &&
    isAmong(window, ['BroadcastChannel', 'ResizeObserver', 'AbortController', 'TextEncoder', 'WeakRef']) &&
    isAmong(of('CSS'), ['supports']) &&
    CSS.supports('selector(:where(a))') &&
    CSS.supports('inset', '0');

  /** What polyfills.ts can give. */
  const isComplete = (): boolean =>
    isAmong([], ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) &&
    isAmong(prototypeOf('String'), ['at']) &&
    isAmong(of('Object'), ['hasOwn', 'groupBy']) &&
    isAmong(of('Map'), ['groupBy']) &&
    isAmong(prototypeOf('Set'), ['union']) &&
    isAmong(of('Promise'), ['withResolvers']) &&
    isAmong(of('AbortSignal'), ['any', 'timeout']) &&
    isAmong(of('crypto'), ['randomUUID']) &&
    isAmong(window, ['structuredClone']);

  /** In the place of the console; main.tsx finds none then. */
  const tell = (): void => {
    const root = document.getElementById('root');
    if (root === null || root.parentNode === null) return;
    const told = document.createElement('div');
    told.setAttribute('role', 'alert');
    told.className = 'too-old';
    for (let at = 0; at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const line = document.createElement('p');
      line.setAttribute('lang', sentence.lang);
      line.appendChild(document.createTextNode(sentence.text));
      told.appendChild(line);
    }
    root.parentNode.replaceChild(told, root);
  };

  /** Whatever the checks have missed: a script that cannot be read is one of a newer language. */
  const onUnreadable = (event: ErrorEvent): void => {
    const isStarting = document.querySelector('#root > .waiting') !== null;
    if (isStarting && `${event.message}`.indexOf('SyntaxError') !== -1) tell();
  };

  if (!canRun()) tell();
  else {
    addEventListener('error', onUnreadable);
    // Only so does it run before the scripts that need it, which the page names already.
    if (!isComplete()) document.write(`<script src="${polyfillsAddress}"></script>`);
  }
})();
