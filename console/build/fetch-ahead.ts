import type { Plugin, Rollup } from 'vite';
import * as z from 'zod';
import { classicScript } from './old-browsers.ts';

type Screen = { readonly path: string; readonly modules: readonly string[] };

const Node = z.looseObject({ type: z.string() });
type Node = z.infer<typeof Node>;
const Text = z.looseObject({ value: z.string() });
const Named = z.looseObject({ name: z.string() });
const Line = z.object({ path: Text, lazy: Node });

const nodesIn = (tree: unknown): readonly Node[] => {
  if (Array.isArray(tree)) return tree.flatMap(nodesIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const within = Object.values(tree).flatMap(nodesIn);
  const node = Node.safeParse(tree);
  return node.success ? [node.data, ...within] : within;
};

const ofType = (tree: unknown, type: string): readonly Node[] => nodesIn(tree).filter((node) => node.type === type);

/** What is imported when it is run, and not before. */
const importedIn = (tree: unknown): readonly string[] =>
  ofType(tree, 'ImportExpression').flatMap(({ source }) => Text.safeParse(source).data?.value ?? []);

/** A function of the module itself that loads something beside what it is given, as `withTable`. */
const besides = (program: unknown, lazy: Node): readonly string[] => {
  const called = ofType(lazy, 'CallExpression').flatMap(({ callee }) => Named.safeParse(callee).data?.name ?? []);
  return ofType(program, 'VariableDeclarator')
    .filter(({ id }) => called.includes(Named.safeParse(id).data?.name ?? ''))
    .flatMap(importedIn);
};

/** The lines of THE table of screens: `{ path: 'tasks', lazy: … import('…') … }`. */
export const screensIn = (program: unknown): readonly Screen[] =>
  ofType(program, 'ObjectExpression').flatMap(({ properties }) => {
    const members = z
      .array(z.unknown())
      .parse(properties)
      .flatMap((one) => z.looseObject({ key: Named, value: Node }).safeParse(one).data ?? [])
      .map(({ key, value }) => [key.name, value] as const);
    const line = Line.safeParse(Object.fromEntries(members)).data;
    return line === undefined
      ? []
      : [{ path: line.path.value, modules: [...besides(program, line.lazy), ...importedIn(line.lazy)] }];
  });

/** `^/console/tasks/[^/]+/?$` for `tasks/:id`. */
const patternOf = (base: string, path: string): string => `^${base}${path.replaceAll(/:\w+/g, '[^/]+')}/?$`;

/** Of two that fit, the router takes the one that says more. */
const plainFirst = (left: Screen, right: Screen): number =>
  left.path.split(':').length - right.path.split(':').length || right.path.length - left.path.length;

type Bundle = Rollup.OutputBundle;

/** A file with all that it imports at once, scripts and stylesheets. */
const withImports = (bundle: Bundle, file: string, found: Set<string>): void => {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return;
  found.add(file);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const other of chunk.imports) withImports(bundle, other, found);
};

const chunksWith = (bundle: Bundle, modules: readonly string[]): readonly string[] =>
  Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' && modules.some((module) => file.moduleIds.includes(module)) ? [file.fileName] : [],
  );

/** Puts `browser/fetch-ahead.ts` into the head of the page, with the files of each screen of the table. */
export const fetchAhead = (): Plugin => {
  let base = '/';
  let address = '';
  let screens: readonly Screen[] = [];
  return {
    name: 'fetch-ahead',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    async transform(code, id) {
      if (!id.endsWith('/console/app/router.tsx')) return null;
      screens = await Promise.all(
        screensIn(this.parse(code)).map(async ({ path, modules }) => {
          const found = await Promise.all(modules.map((module) => this.resolve(module, id)));
          return { path, modules: found.flatMap((it) => it?.id ?? []) };
        }),
      );
      return null;
    },
    async generateBundle(_options, bundle) {
      const entries = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry);
      const atFirst = new Set<string>();
      for (const { fileName } of entries) withImports(bundle, fileName, atFirst);
      const lines = screens.toSorted(plainFirst).map(({ path, modules }) => {
        const files = new Set<string>();
        for (const file of chunksWith(bundle, modules)) withImports(bundle, file, files);
        return { at: patternOf(base, path), files: [...files].filter((file) => !atFirst.has(file)) };
      });
      const files = [...new Set(lines.flatMap((line) => line.files))];
      const table = {
        files: files.map((file) => base + file),
        screens: lines.map((line) => ({ at: line.at, its: line.files.map((file) => files.indexOf(file)) })),
      };
      const source = (await classicScript('fetch-ahead')).replaceAll('filesAhead', JSON.stringify(table));
      address = base + this.getFileName(this.emitFile({ type: 'asset', name: 'fetch-ahead.js', source }));
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'script', attrs: { async: true, fetchpriority: 'high', src: address }, injectTo: 'head-prepend' },
      ],
    },
  };
};
