import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import type { Plugin } from 'vite';
import { oldestBrowsers } from './old-browsers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The theme's first: what a page says more stands after it. */
const files = (): readonly string[] => {
  const all = globSync('**/*.css', { cwd: root }).toSorted();
  const first = ['theme/console.css', 'theme/parts.css', 'theme/emergency.css'];
  return [...first, ...all.filter((file) => !first.includes(file))];
};

/** What Vite puts into the head for the frame: antd's styles. */
const ofFrame = /\s*<link rel="stylesheet"[^>]*>/;

/**
 * The console's own stylesheets are one, in the body: those of antd come with the page or with a part of it and are put
 * into the head, and whatever the console says of antd's parts must stand after them. It stands twice: before the header,
 * which is painted with it as soon as it is there, and after the frame's, which nothing is drawn without.
 */
export const ownStyles = (): Plugin => {
  const nothing = '\0own-style';
  let base = '/';
  let address = '';
  return {
    name: 'own-styles',
    apply: 'build',
    enforce: 'pre',
    configResolved: (config) => {
      base = config.base;
    },
    resolveId: (source, importer) =>
      source.startsWith('.') && source.endsWith('.css') && importer?.startsWith(root) === true ? nothing : null,
    load: (id) => (id === nothing ? '' : null),
    async generateBundle() {
      const css = files()
        .map((file) => readFileSync(`${root}${file}`, 'utf8'))
        .join('\n');
      const target = [...oldestBrowsers];
      const { code } = await transform(css, { loader: 'css', minify: true, target, legalComments: 'none' });
      address = base + this.getFileName(this.emitFile({ type: 'asset', name: 'own.css', source: code }));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const [frame = ''] = ofFrame.exec(html) ?? [];
        const own = `<link rel="stylesheet" href="${address}">`;
        return html
          .replace(frame, '')
          .replace('<body>', `<body>\n    ${own}`)
          .replace('</body>', `  ${frame.trim()}\n    ${own}\n  </body>`);
      },
    },
  };
};
