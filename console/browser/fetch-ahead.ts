/**
 * Asks for the files of the screen at this address while those of the frame are still on their way: what the frame would
 * ask for in its turn comes with it. A classic script of ES5, as check-browser.ts, since it runs before anything is known of
 * the browser; one that does not know what it asks for fetches the same later.
 */
declare const filesAhead: {
  readonly files: readonly string[];
  readonly screens: readonly {
    /** What an address of the screen looks like, as a regular expression. */
    readonly at: string;
    /** The places of its files among all. */
    readonly its: readonly number[];
  }[];
};

(() => {
  const all = filesAhead;
  const ask = (file: string): void => {
    const link = document.createElement('link');
    const isStyle = /\.css$/.test(file);
    link.rel = isStyle ? 'preload' : 'modulepreload';
    if (isStyle) link.as = 'style';
    // As the frame asks for them, or they would be fetched twice.
    link.crossOrigin = '';
    link.href = file;
    document.head.appendChild(link);
  };
  for (let line = 0; line < all.screens.length; line += 1) {
    const screen = all.screens[line];
    if (screen === undefined || !new RegExp(screen.at).test(location.pathname)) continue;
    for (let index = 0; index < screen.its.length; index += 1) ask(`${all.files[Number(screen.its[index])]}`);
    return;
  }
})();
