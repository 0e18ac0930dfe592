import { createRequire } from 'node:module';
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider, theme } from 'antd';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import * as z from 'zod';
import { themeFor } from '../theme/theme.ts';

type Written = {
  /** The class its styles begin with, without `ant-`. */
  readonly prefix: string;
  /** What the class that carries its variables has beside; nothing where they are one. */
  readonly scope?: '' | '-css-var' | '-wrapper';
  /** The name its module gives it under; `default` where nothing is said. */
  readonly hook?: string;
  /** It is a component that draws nothing, and no hook. */
  readonly isPart?: true;
  readonly only?: 'variables';
};

/** THE table of the styles of antd that the console is drawn with, by module below antd/es. */
// biome-ignore format: one module a line
const table: Readonly<Record<string, readonly Written[]>> = {
  '_util/wave/style':       [{ prefix: 'wave' }],
  'alert/style/index':      [{ prefix: 'alert' }],
  'badge/style/index':      [{ prefix: 'badge' }],
  'button/style/index':     [{ prefix: 'btn' }],
  'button/style/compact':   [{ prefix: 'btn', isPart: true }],
  'card/style/index':       [{ prefix: 'card' }],
  'checkbox/style/index':   [{ prefix: 'checkbox', scope: '-css-var' }],
  'date-picker/style/index': [{ prefix: 'picker', scope: '-css-var' }],
  'descriptions/style/index': [{ prefix: 'descriptions' }],
  'divider/style/index':    [{ prefix: 'divider' }],
  'drawer/style/index':     [{ prefix: 'drawer' }],
  'empty/style/index':      [{ prefix: 'empty' }],
  'flex/style/index':       [{ prefix: 'flex' }],
  'form/style/index':       [{ prefix: 'form', scope: '-css-var' }],
  'form/style/fallbackCmp': [{ prefix: 'form', isPart: true }],
  'grid/style/index':       [{ prefix: 'row', hook: 'useRowStyle' }, { prefix: 'col', hook: 'useColStyle' }],
  'input/style/index':      [{ prefix: 'input', hook: 'useSharedStyle' }, { prefix: 'input', scope: '-css-var' }],
  'input/style/textarea':   [{ prefix: 'input', scope: '-css-var' }],
  'menu/style/index':       [{ prefix: 'menu', scope: '-css-var' }],
  'modal/style/index':      [{ prefix: 'modal', scope: '-css-var' }],
  'pagination/style/index': [{ prefix: 'pagination' }],
  'popover/style/index':    [{ prefix: 'popover' }],
  'progress/style/index':   [{ prefix: 'progress' }],
  'radio/style/index':      [{ prefix: 'radio', scope: '-css-var' }],
  'select/style/index':     [{ prefix: 'select', scope: '-css-var' }],
  'skeleton/style/index':   [{ prefix: 'skeleton' }],
  'space/style/index':      [{ prefix: 'space' }],
  'space/style/compact':    [{ prefix: 'space-compact' }],
  'spin/style/index':       [{ prefix: 'spin' }],
  'statistic/style/index':  [{ prefix: 'statistic' }],
  'steps/style/index':      [{ prefix: 'steps' }],
  'table/style/index':      [{ prefix: 'table', scope: '-css-var' }],
  'tag/style/index':        [{ prefix: 'tag' }],
  'tag/style/presetCmp':    [{ prefix: 'tag', isPart: true }],
  'tag/style/statusCmp':    [{ prefix: 'tag', isPart: true }],
  'timeline/style/index':   [{ prefix: 'timeline' }],
  // A popover is a tooltip with styles of its own.
  'tooltip/style/index':    [{ prefix: 'tooltip', scope: '-css-var' }, { prefix: 'popover', scope: '-css-var', only: 'variables' }],
  'typography/style/index': [{ prefix: 'typography' }],
  'upload/style/index':     [{ prefix: 'upload', scope: '-wrapper' }],
};

const require = createRequire(import.meta.url);
const Module = z.record(z.string(), z.unknown());
const isFunction = (value: unknown): boolean => typeof value === 'function';
const Hook = z.custom<(prefix: string, root: string, withRules: boolean) => void>(isFunction);
const Part = z.custom<(props: { readonly prefixCls: string; readonly rootCls: string }) => void>(isFunction);

const writerOf = (path: string, { prefix, scope = '', hook = 'default', isPart, only }: Written) => {
  const found = Module.parse(require(`antd/lib/${path}`))[hook];
  const prefixCls = `ant-${prefix}`;
  const rootCls = prefixCls + scope;
  return isPart
    ? () => Part.parse(found)({ prefixCls, rootCls })
    : () => Hook.parse(found)(prefixCls, rootCls, only !== 'variables');
};

/** What a page itself is told of what it was given; nothing is given so here. */
const remark = /\.data-ant-cssinjs-cache-path\{[^}]*\}/;

const Drawn = ({ as: draw }: { readonly as: () => void }) => {
  draw();
  return null;
};

const written = (motion: boolean) => {
  const cache = createCache();
  let token = {};
  const write = (writers: readonly (() => void)[]): string => {
    const all = (): void => {
      for (const writer of writers) writer();
      token = theme.useToken().token;
    };
    const themed = createElement(ConfigProvider, { theme: themeFor(motion) }, createElement(Drawn, { as: all }));
    renderToString(createElement(StyleProvider, { cache }, themed));
    return extractStyle(cache, { plain: true, once: true }).replace(remark, '');
  };
  // With the first of them antd writes what all of them share.
  const parts = new Map(
    Object.entries(table).map(([path, all]) => [path, write(all.map((one) => writerOf(path, one)))]),
  );
  return { parts, token };
};

const variablesIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/(--[\w-]+):([^;{}]*);/g)].map(([, name = '', value = '']) => [name, value]));

/** Whoever asks for no motion must not wait for the end of one that never began. */
const whereNothingMoves = (moving: string, still: string): string => {
  const before = variablesIn(moving);
  const other = [...variablesIn(still)].filter(([name, value]) => before.get(name) !== value);
  const said = other.map(([name, value]) => `${name}:${value};`).join('');
  return said === '' ? '' : `@media (prefers-reduced-motion:reduce){.console{${said}}}`;
};

/** Ten shades of each of thirteen colours: those that nothing is drawn in are left out. */
const shade = /(--ant-[a-z]+-\d+):[^;}]*;/g;
const isShade = (name: string): boolean => /^[a-z]+-?\d+$/.test(name);

export type AntdStyles = {
  /** By module below antd/es, e.g. `button/style/index`. */
  readonly of: ReadonlyMap<string, string>;
  /** What antd's parts read of the theme at run time, where things may move. */
  readonly token: Readonly<Record<string, unknown>>;
};

/** What antd would write into the page in the theme of the console, 600 KB for all of its parts. Half a second. */
export const antdStyles = (): AntdStyles => {
  const [moving, still] = [written(true), written(false)];
  const all = [...moving.parts.values()].join('');
  const used = (css: string): string =>
    css.replaceAll(shade, (declared, name: string) => (all.includes(`var(${name})`) ? declared : ''));
  const of = [...moving.parts].map(
    ([path, css]) => [path, used(css) + whereNothingMoves(css, still.parts.get(path) ?? '')] as const,
  );
  const token = Object.entries(moving.token).filter(([name]) => !isShade(name));
  return { of: new Map(of), token: Object.fromEntries(token) };
};
