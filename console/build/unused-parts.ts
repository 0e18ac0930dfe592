import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Unused = {
  /** What asks for it, as the end of its path, e.g. `antd/es/card/Card.js`. */
  readonly of: string;
  /** As it is asked for there. */
  readonly asked: string;
  /** What is answered: a module as for a part that is used without it; made of the real one's source where it is a function. */
  readonly answer: string | ((source: string) => string);
};

const nothing = 'export default () => null;';

/** Whatever the module exports by a name is nothing. */
const eachNothing = (source: string): string =>
  Array.from(
    source.matchAll(/^export (?:const|function) (\w+)/gm),
    ([, name]) => `export const ${name} = () => null;`,
  ).join('\n');

const without = (of: string, ...asked: readonly string[]): readonly Unused[] =>
  asked.map((one) => ({ of, asked: one, answer: nothing }));

const onlyWhatIsWithin = 'export default ({ children }) => children;';

/** It is reckoned with whether there is one or not, and used where there is one. */
const noColourReckoned = 'export const generateColor = () => ({ toRgb: () => ({ r: 0, g: 0, b: 0, a: 1 }) });';

const drawnByNoServer = `
  import * as React from 'react';
  export const FrameworkContext = React.createContext(undefined);
  export const PrefetchPageLinks = () => null;
  export const usePrefetchBehavior = () => [false, React.useRef(null), {}];
  export const mergeRefs = (...refs) => (value) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(value);
      else if (ref !== null && ref !== undefined) ref.current = value;
    }
  };`;

/** Of a module that says at its end what it exports. */
const eachUndefined = (source: string): string =>
  Array.from(source.matchAll(/^export \{ ([\w, ]+) \};/gm), ([, names = '']) => names.split(', '))
    .flat()
    .map((name) => `export const ${name} = () => undefined;`)
    .join('\n');

const noRowsTicked = `
  export const SELECTION_ALL = 'all', SELECTION_COLUMN = {}, SELECTION_INVERT = 'invert', SELECTION_NONE = 'none';
  const chosen = new Set();
  export default () => [(columns) => columns, chosen];`;

/**
 * THE table of what parts of libraries bring with them and no page of the console uses, a third of what the pages would
 * fetch. `test/console/unused-parts.test.ts` holds that no page comes to use it.
 */
// biome-ignore format: one module a line, where it is no more than nothing
const table: readonly Unused[] = [
  // The menus, trees and boxes of filters and ticked rows in the head of a table, pages with their numbers, rows by the thousand.
  {
    of: 'antd/es/table/InternalTable.js',
    asked: './hooks/useFilter',
    answer: `
      export const getFilterData = (rows) => rows;
      const states = [];
      const filters = {};
      export default () => [(columns) => columns, states, filters];`,
  },
  { of: 'antd/es/table/InternalTable.js', asked: './hooks/useSelection', answer: noRowsTicked },
  { of: 'antd/es/table/Table.js', asked: './hooks/useSelection', answer: noRowsTicked },
  ...without('antd/es/table/InternalTable.js', '../pagination', './RcTable/VirtualTable'),
  // Tabs in the head of a card, and grey lines while it, a dialog or a figure is waited for.
  ...without('antd/es/card/Card.js', '../tabs', '../skeleton'),
  ...without('antd/es/drawer/DrawerPanel.js', '../skeleton'),
  ...without('antd/es/modal/Modal.js', '../skeleton'),
  { of: 'antd/es/statistic/Statistic.js', asked: '../skeleton', answer: onlyWhatIsWithin },
  // Dialogs that are opened by a call.
  {
    of: 'antd/es/modal/index.js',
    asked: './confirm',
    answer: `
      const none = () => null;
      export { none as default, none as modalGlobalConfig, none as withConfirm, none as withError, none as withInfo };
      export { none as withSuccess, none as withWarn };`,
  },
  ...without('antd/es/modal/index.js', './useModal', './PurePanel'),
  // Fields for passwords, for codes letter by letter, and those with a button that seeks.
  ...without('antd/es/input/index.js', './Group', './OTP', './Password', './Search'),
  // Words that are edited, copied, or cut where there is no room for more of them.
  ...without('antd/es/typography/Base/index.js', '../Editable', './CopyBtn'),
  {
    of: 'antd/es/typography/Base/index.js',
    asked: './Ellipsis',
    answer: `
      import { toArray } from '@rc-component/util';
      export default ({ text, children }) => children(toArray(text), false);`,
  },
  { of: 'antd/es/typography/Base/index.js', asked: './EllipsisTooltip', answer: onlyWhatIsWithin },
  // The list of what was chosen, with bars and pictures: ours says what was handed in.
  ...without('antd/es/upload/Upload.js', './UploadList'),
  // Forms that hold what is typed, and judge it: ours lives in the drafts, and only the place of a field is antd's.
  {
    of: 'antd/es/form/index.js',
    asked: './Form',
    answer: `
      export default () => null;
      export const useForm = () => [];
      export const useWatch = () => undefined;`,
  },
  ...without('antd/es/form/index.js', './FormList', './ErrorList'),
  ...without('antd/es/form/FormItemInput.js', './ErrorList'),
  ...without('@rc-component/form/es/index.js', './Field', './Form', './List', './hooks/useForm', './hooks/useWatch'),
  // Tags that are pressed, and colours that are reckoned with: ours are the theme's. An empty list as a large drawing.
  { of: 'antd/es/tag/hooks/useColor.js', asked: '@ant-design/fast-color', answer: 'export class FastColor {}' },
  { of: 'antd/es/tooltip/util.js', asked: '../color-picker/util', answer: noColourReckoned },
  { of: 'antd/es/empty/simple.js', asked: './utils', answer: 'export const getAsSolidColor = (colour) => colour;' },
  ...without('antd/es/empty/index.js', './empty'),
  ...without('antd/es/tag/index.js', './CheckableTag', './CheckableTagGroup'),
  // Numbers that roll in a badge, and its ribbon: ours are dots.
  ...without('antd/es/badge/Badge.js', './ScrollNumber'),
  ...without('antd/es/badge/index.js', './Ribbon'),
  // Progress round a circle, in steps, and from one colour to another.
  ...without('antd/es/progress/progress.js', './Circle', './Steps'),
  { of: 'antd/es/progress/Line.js', asked: '@ant-design/colors', answer: 'export const presetPrimaryColors = {};' },
  { of: 'antd/es/progress/utils.js', asked: '@ant-design/colors', answer: 'export const presetPrimaryColors = {};' },
  // Several choices of a list at once.
  ...without('@rc-component/select/es/SelectInput/Content/index.js', './MultipleContent'),
  // Pages that a server of the router's own has drawn, links that fetch ahead from it, and those who watch the router.
  { of: 'react-router/dist/production/lib/dom/lib.js', asked: './ssr/components.js', answer: drawnByNoServer },
  { of: 'react-router/dist/production/lib/components.js', asked: './dom/ssr/components.js', answer: drawnByNoServer },
  { of: 'react-router/dist/production/lib/router/router.js', asked: './instrumentation.js', answer: eachUndefined },
  // What is wrong by a schema, in sentences of the library's; schemas in the words of JSON Schema.
  { of: 'zod/v4/classic/schemas.js', asked: '../locales/en.js', answer: 'export default () => ({});' },
  {
    of: 'zod/v4/classic/schemas.js',
    asked: '../core/to-json-schema.js',
    answer: `
      export const createToJSONSchemaMethod = () => () => ({});
      export const createStandardJSONSchemaMethod = () => () => ({});`,
  },
  { of: 'zod/v4/classic/schemas.js', asked: '../core/json-schema-processors.js', answer: eachNothing },
];

const prefix = '\0unused:';

/**
 * A part of a library brings all that it can do, whatever is asked of it. The build answers for what the console never
 * asks, so that no page fetches it; it fails where a library no longer asks for a line of the table, as after an upgrade.
 */
export const unusedParts = (): Plugin => {
  const met = new Set<Unused>();
  return {
    name: 'unused-parts',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      const [file = ''] = importer.replaceAll('\\', '/').split('?');
      const found = table.find(({ of, asked }) => asked === source && file.endsWith(`/node_modules/${of}`));
      if (found === undefined) return null;
      met.add(found);
      const real = await this.resolve(source, importer, { skipSelf: true });
      return { id: `${prefix}${table.indexOf(found)}:${real?.id ?? ''}`, moduleSideEffects: false };
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const [line, real = ''] = id.slice(prefix.length).split(/:(.*)/s);
      const answer = table[Number(line)]?.answer ?? null;
      return typeof answer === 'function' ? answer(readFileSync(real, 'utf8')) : answer;
    },
    generateBundle() {
      const unmet = table.filter((line) => !met.has(line)).map(({ of, asked }) => `${asked} of ${of}`);
      if (unmet.length > 0) this.error(`no longer asked for: ${unmet.join(', ')}`);
    },
  };
};
