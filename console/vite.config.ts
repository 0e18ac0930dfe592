import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { fetchAhead } from './build/fetch-ahead.ts';
import { oldBrowsers, oldestBrowsers } from './build/old-browsers.ts';
import { ownStyles } from './build/own-styles.ts';
import { hashOfSources, sourcesFile } from './build/source-hash.ts';
import { staticStyles } from './build/static-styles.ts';
import { unusedParts } from './build/unused-parts.ts';

/** Keeps beside the files what they were built from, so that a later start knows whether to build again. */
const rememberSources = (): Plugin => ({
  name: 'remember-sources',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: sourcesFile, source: hashOfSources() });
  },
});

/** Small parts that all lists begin with, and most other pages have. */
const ofLists =
  /console\/(?:ui\/(?:choice|filter-bar|later|link-button|pager|use-filter|way-back)|case-file\/(?:authority-choice|deadline|organisations|status-tag|use-calendar))\.tsx?$/;

/** What tables and forms share: it is for both. */
const ofFields = /antd\/es\/(?:checkbox|input\/Input|radio)(?:\/|\.js)/;

/** What a table alone brings. */
const ofTables = /@rc-component\/(?:pagination|table)\/|antd\/es\/table\/|console\/ui\/data-table\.tsx$/;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [staticStyles(), unusedParts(), rememberSources(), ownStyles(), oldBrowsers(), fetchAhead()],
  build: {
    outDir: fileURLToPath(new URL('../dist/console', import.meta.url)),
    emptyOutDir: true,
    target: [...oldestBrowsers],
    assetsDir: 'assets',
    // No data: URLs and no inline scripts, so that the policy of contents can name files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // antd marks its files for server components; there is no server here.
      checks: { moduleLevelDirective: false },
      treeshake: { moduleSideEffects: [{ test: /node_modules\/@rc-component\//, sideEffects: false }] },
      // What every page begins with is one file and not forty, and so is what all lists have: each costs a way to the server.
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'] },
            { name: 'lists', test: ofLists },
            { name: 'table', test: ofTables, includeDependenciesRecursively: false },
            { name: 'fields', test: ofFields },
          ],
        },
      },
    },
  },
});
