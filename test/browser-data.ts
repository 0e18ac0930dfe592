import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { type AnyNode, parse as parseScript } from 'acorn';
import { type CssNode, generate, parse as parseStyles, type WalkContext, walk } from 'css-tree';
import { oldestBrowsers } from '../console/build/old-browsers.ts';

/** What the oldest browsers of package.json lack, by MDN's browser-compat-data: asked of what was built, not of sources. */

const oldest = oldestBrowsers.flatMap((named) => {
  const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(named) ?? [];
  return name === 'chrome' || name === 'firefox' || name === 'edge'
    ? [{ name, version: Number(version) } as const]
    : [];
});
if (oldest.length !== oldestBrowsers.length) throw new Error(`unknown among ${oldestBrowsers}`);

const isSince = (statement: SupportStatement | undefined, version: number): boolean =>
  [statement ?? []]
    .flat()
    .some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name }) => {
      if (typeof added !== 'string' || removed !== undefined || flags !== undefined) return false;
      if (prefix !== undefined || alternative_name !== undefined) return false;
      return Number.parseFloat(added.replace('≤', '')) <= version;
    });

const isOld = ({ support }: CompatStatement): boolean =>
  oldest.every(({ name, version }) => isSince(support[name], version));

const isNew = (entry: Identifier | undefined): boolean => entry?.__compat !== undefined && !isOld(entry.__compat);

const under = (entry: Identifier | undefined, name: string): Identifier | undefined => {
  const found: unknown = entry?.[name];
  return typeof found === 'object' && found !== null && name !== '__compat' ? Object(found) : undefined;
};

/** Everything of a part of the data by its last name, whatever it stands under. */
const byName = (part: Identifier | undefined): ReadonlyMap<string, Identifier> =>
  new Map(
    Object.keys(part ?? {}).flatMap((name): readonly (readonly [string, Identifier])[] => {
      const entry = under(part, name);
      return entry === undefined ? [] : [...byName(entry), [name, entry]];
    }),
  );

const [properties, atRules, selectors] = ['properties', 'at-rules', 'selectors'].map((part) => under(bcd.css, part));
const cssTypes = byName(under(bcd.css, 'types'));
const builtins = under(bcd.javascript, 'builtins');
const viewportUnits = /^[dls]v(?:[hwib]|min|max)$/;
const containerUnits = /^cq(?:[hwib]|min|max)$/;

/** What of a stylesheet the oldest browsers do not know, each once. */
export const newerStylesIn = (source: string): readonly string[] => {
  const found = new Set<string>();
  const judge = (entry: Identifier | undefined, said: string): void => {
    if (isNew(entry)) found.add(said);
  };
  walk(parseStyles(source, { parseCustomProperty: false }), {
    enter(this: WalkContext, node: CssNode) {
      // What is asked for there need not be known.
      if (this.atrulePrelude !== null) return;
      if (node.type === 'Atrule') judge(under(atRules, node.name), `@${node.name}`);
      if (node.type === 'NestingSelector') judge(under(selectors, 'nesting'), '&');
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
        judge(under(selectors, node.name), `:${node.name}`);
      if (node.type === 'Function') judge(cssTypes.get(node.name), `${node.name}()`);
      if (node.type === 'Dimension') {
        if (viewportUnits.test(node.unit)) judge(cssTypes.get('viewport_percentage_units_dynamic'), node.unit);
        if (containerUnits.test(node.unit)) judge(cssTypes.get('container_query_length_units'), node.unit);
      }
      if (node.type === 'Declaration' && !node.property.startsWith('-')) {
        const property = under(properties, node.property);
        judge(property, node.property);
        for (const word of generate(node.value).matchAll(/(?<![\w(-])[a-z][a-z-]+(?![\w(-])/g))
          judge(under(property, word[0]), `${node.property}: ${word[0]}`);
      }
    },
  });
  return [...found].toSorted();
};

type Named = Readonly<Record<'statics' | 'members' | 'globals', ReadonlySet<string>>>;

/** Members of these are called by names that say what they are. */
const wellNamed = /^(?:AbortSignal|Array|Map|Object|Promise|RegExp|Set|String|TypedArray|WeakMap|Crypto|Intl\.\w+)$/;

const collect = (): Named => {
  const [statics, members, globals] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const every = [...Object.entries(builtins ?? {}), ...Object.entries(bcd.api)];
  const known = new Set<string>();
  for (const [name] of every) {
    const holder = under(builtins, name) ?? under(bcd.api, name);
    if (isNew(holder)) globals.add(name);
    for (const key of Object.keys(holder ?? {})) {
      const isStatic = key.endsWith('_static');
      const entry = under(holder, key);
      if (entry?.__compat === undefined || (key.includes('_') && !isStatic)) continue;
      if (isStatic && isNew(entry)) statics.add(`${name}.${key.replace('_static', '')}`);
      if (!isStatic && !isNew(entry)) known.add(key);
      if (!isStatic && isNew(entry) && wellNamed.test(name)) members.add(key);
    }
  }
  for (const name of known) if (name !== 'at' && name !== 'with') members.delete(name);
  return { statics, members, globals };
};

const newer = collect();

const nodesIn = (node: AnyNode): readonly AnyNode[] => {
  const children = Object.values(node)
    .flat()
    .filter((child): child is AnyNode => typeof Object(child).type === 'string');
  return [node, ...children.flatMap(nodesIn)];
};

export type Script = {
  /** What of the language and of browsers is named in it that the oldest browsers lack, each once. */
  readonly newer: readonly string[];
};

/** Throws where the script is not of the edition, e.g. 2022. */
export const readScript = (source: string, edition: 5 | 2022, type: 'script' | 'module'): Script => {
  const found = new Set<string>();
  for (const node of nodesIn(parseScript(source, { ecmaVersion: edition, sourceType: type }))) {
    // Chrome 90 reads all of ES2022 but these two.
    if (node.type === 'StaticBlock') found.add('static {}');
    if (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'PrivateIdentifier')
      found.add('#name in');
    if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed) {
      const { name } = node.property;
      if (newer.members.has(name)) found.add(`.${name}`);
      if (node.object.type === 'Identifier' && newer.statics.has(`${node.object.name}.${name}`))
        found.add(`${node.object.name}.${name}`);
      if (node.object.type === 'Identifier' && ['window', 'self', 'globalThis'].includes(node.object.name))
        if (newer.globals.has(name)) found.add(name);
    }
    if ((node.type === 'CallExpression' || node.type === 'NewExpression') && node.callee.type === 'Identifier')
      if (newer.globals.has(node.callee.name)) found.add(node.callee.name);
  }
  return { newer: [...found].toSorted() };
};
