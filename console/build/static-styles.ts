import type { Plugin } from 'vite';
import * as z from 'zod';
import { antdStyles } from './antd-styles.ts';

const moduleOf = (id: string): string => /\/antd\/es\/(.+)\.js$/.exec(id)?.[1] ?? '';
const sheet = 'antd-styles:';

const Node = z.looseObject({ start: z.number(), end: z.number() });
const Call = z.looseObject({
  type: z.literal('CallExpression'),
  callee: z.object({
    type: z.literal('Identifier'),
    name: z.enum(['genStyleHooks', 'genSubStyleComponent', 'genComponentStyleHook']),
  }),
  arguments: z.array(Node),
});

/** What the makers of styles are given in a module. */
const givenIn = (node: unknown): readonly z.infer<typeof Node>[] => {
  if (Array.isArray(node)) return node.flatMap(givenIn);
  if (typeof node !== 'object' || node === null) return [];
  const call = Call.safeParse(node);
  if (call.success) return call.data.arguments;
  return Object.values(node).flatMap(givenIn);
};

/** What stands in the place of antd's own modules. */
const inPlaceOf = (token: object): Readonly<Record<string, string>> => ({
  'theme/util/genStyleUtils': `
    const classes = ['', 'console'];
    export const genStyleHooks = () => () => classes;
    export const genComponentStyleHook = () => () => '';
    export const genSubStyleComponent = () => () => null;
    export const genCssVar = (antCls, component) => {
      const prefix = '--' + antCls.replace(/\\./g, '') + '-' + component + '-';
      return [
        (name) => prefix + name,
        (name, fallback) => 'var(' + prefix + name + (fallback ? ', ' + fallback : '') + ')',
      ];
    };`,
  'theme/util/useResetIconStyle': 'export default () => undefined;',
  'theme/useToken': `
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const token = { ...${JSON.stringify(token)}, motion };
    const said = [{}, token, '', token, { prefix: 'ant', key: 'console' }, true];
    export const unitless = {}, ignore = {};
    export default () => said;`,
  'theme/themes/default/theme': 'export default {};',
});

/** Of parts that come with others and that the console never draws. */
const undrawn: readonly string[] = [
  'badge/style/ribbon',
  'input/style/otp',
  'input/style/search',
  'modal/style/confirm',
  'pagination/style/bordered',
  'space/style/addon',
  'tabs/style/index',
];

const isWriter = (name: string): boolean => /(?:^|\/)style(?:\/|$)/.test(name);

/**
 * antd computes its styles in the browser, anew for every kind of part and asked for again by every single one: on a phone
 * half of what drawing a page takes. Here they are written by the build instead: each of antd's modules of styles brings
 * a stylesheet, which comes with the scripts it belongs to, and the code that would have written it is left out.
 */
export const staticStyles = (): Plugin => {
  const { of, token } = antdStyles();
  const instead = inPlaceOf(token);
  const seen = new Set<string>();
  return {
    name: 'static-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(sheet) ? source : null),
    load(id) {
      if (id.startsWith(sheet)) return of.get(id.slice(sheet.length, -'.css'.length)) ?? '';
      return instead[moduleOf(id)] ?? null;
    },
    transform(code, id) {
      const name = moduleOf(id);
      if (!isWriter(name)) return null;
      const given = givenIn(this.parse(code));
      if (given.length === 0) return null;
      seen.add(name);
      let left = code;
      for (const { start, end } of given.toReversed()) left = `${left.slice(0, start)}0${left.slice(end)}`;
      return { code: of.has(name) ? `import '${sheet}${name}.css';\n${left}` : left, map: null };
    },
    generateBundle(_options, bundle) {
      const drawn = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const unknown = drawn.map(moduleOf).filter((name) => seen.has(name) && !of.has(name) && !undrawn.includes(name));
      if (unknown.length > 0)
        this.error(`antd's styles of ${unknown.join(', ')} stand neither in the table nor among the undrawn`);
    },
  };
};
