import type { Plugin } from 'vite';

/** What antd's Table asks of its own files, answered as for a table that has none of it. */
const answers: Readonly<Record<string, string>> = {
  './hooks/useFilter': `
    export const getFilterData = (rows) => rows;
    const states = [];
    const filters = {};
    export default () => [(columns) => columns, states, filters];`,
  './hooks/useSelection': `
    export const SELECTION_ALL = 'all', SELECTION_COLUMN = {}, SELECTION_INVERT = 'invert', SELECTION_NONE = 'none';
    const chosen = new Set();
    export default () => [(columns) => columns, chosen];`,
};

/**
 * antd's Table brings the menus, trees and boxes of filters and row selection with every list: 30 KB of the 400 that the
 * first page may have. No list here filters in its head or ticks rows (test/console/stylesheets.test.ts holds it).
 */
export const plainTables = (): Plugin => ({
  name: 'plain-tables',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    source in answers && /\/antd\/es\/table\/\w+\.js/.test(importer) ? `\0table:${source}` : null,
  load: (id) => (id.startsWith('\0table:') ? (answers[id.slice('\0table:'.length)] ?? null) : null),
});
