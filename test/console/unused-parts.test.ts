import { globSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import * as z from 'zod';

/** An element as it is written: its name, e.g. `Form.Item`, and which properties it is given; spread ones by their names too. */
type Drawn = { readonly name: string; readonly given: readonly string[]; readonly said: string };

const Node = z.looseObject({ type: z.string() });
const Identifier = z.looseObject({ value: z.string() });
const Member = z.object({ object: Identifier, property: Identifier });
const Attribute = z.looseObject({ type: z.literal('JSXAttribute'), name: Identifier, value: z.unknown() });

const nodesIn = (tree: unknown): readonly z.infer<typeof Node>[] => {
  if (Array.isArray(tree)) return tree.flatMap(nodesIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const within = Object.values(tree).flatMap(nodesIn);
  const node = Node.safeParse(tree);
  return node.success ? [node.data, ...within] : within;
};

/** Of `{...(isWrong ? { status: 'error' } : {})}` it is `status`. */
const spreadIn = (attributes: unknown): readonly string[] =>
  z
    .array(Node)
    .parse(attributes)
    .filter(({ type }) => type === 'SpreadElement')
    .flatMap(nodesIn)
    .filter(({ type }) => type === 'KeyValueProperty')
    .map(({ key }) => Identifier.parse(key).value);

const nameOf = (name: unknown): string => {
  const member = Member.safeParse(name);
  return member.success ? `${member.data.object.value}.${member.data.property.value}` : Identifier.parse(name).value;
};

const drawnIn = (text: string): readonly Drawn[] =>
  nodesIn(parseSync(text, { syntax: 'typescript', tsx: true, target: 'es2022' }).body)
    .filter(({ type }) => type === 'JSXOpeningElement')
    .map(({ name, attributes }) => {
      const own = z
        .array(z.unknown())
        .parse(attributes)
        .flatMap((one) => Attribute.safeParse(one).data ?? []);
      const values = nodesIn(own.map(({ value }) => value)).flatMap(({ type, value }) =>
        type === 'StringLiteral' || type === 'BooleanLiteral' ? [String(value)] : [],
      );
      const given = [...own.map(({ name: its }) => its.value), ...spreadIn(attributes)];
      return { name: nameOf(name), given, said: values.join(' ') };
    });

/** What makes a part of antd want what the build leaves out (`console/build/unused-parts.ts`). */
const wanting: Readonly<Record<string, readonly string[]>> = {
  Table: ['rowSelection', 'virtual', 'pagination'],
  Card: ['tabList', 'tabProps', 'loading'],
  Statistic: ['loading'],
  Drawer: ['loading'],
  Modal: ['loading'],
  'Typography.Text': ['ellipsis', 'copyable', 'editable'],
  'Typography.Paragraph': ['ellipsis', 'copyable', 'editable'],
  'Typography.Title': ['ellipsis', 'copyable', 'editable'],
  'Form.Item': ['name', 'rules', 'dependencies', 'help', 'hasFeedback'],
  Upload: ['listType', 'showUploadList'],
  Badge: ['count', 'dot', 'showZero'],
  Progress: ['type', 'steps', 'strokeColor'],
  Select: ['mode'],
  Link: ['prefetch', 'discover'],
  NavLink: ['prefetch', 'discover'],
  Tooltip: ['color'],
  Popover: ['color'],
};

/** Given all the same: that it is not wanted. */
const refused: readonly (readonly [string, string])[] = [
  ['Table', 'pagination'],
  ['Upload', 'showUploadList'],
];

const unknown = [
  'Form.List',
  'Form.ErrorList',
  'Input.Group',
  'Input.OTP',
  'Input.Password',
  'Input.Search',
  'Badge.Ribbon',
  'Tag.CheckableTag',
  'AntTag.CheckableTag',
];

const files = globSync('console/**/*.tsx');
const all = files.flatMap((file) => drawnIn(readFileSync(file, 'utf8')).map((drawn) => ({ file, ...drawn })));

describe('what the build leaves out of the libraries', () => {
  it('is looked for in every element of every page', () => {
    expect(all.length).toBeGreaterThan(1_000);
    const names = [...new Set(all.map(({ name }) => name))];
    expect(names).toEqual(
      expect.arrayContaining(['Form.Item', 'Table', 'Card', 'Upload', 'Badge', 'Progress', 'Select']),
    );
    expect(drawnIn('<Form.Item {...(a ? { name: "b" } : {})} rules={[]} />')).toEqual([
      { name: 'Form.Item', given: ['rules', 'name'], said: '' },
    ]);
  });

  it('is wanted by none', () => {
    const isRefused = (name: string, one: string): boolean => refused.some(([of, its]) => of === name && its === one);
    const wanted = all.flatMap(({ file, name, given }) => [
      ...given
        .filter((one) => (wanting[name] ?? []).includes(one) && !isRefused(name, one))
        .map((one) => `${file}: ${name} ${one}`),
      ...(unknown.includes(name) ? [`${file}: ${name}`] : []),
    ]);
    expect(wanted).toEqual([]);
  });

  it('is refused where a part would bring it unasked', () => {
    const without = refused.flatMap(([of, its]) =>
      all.filter(({ name, given, said }) => name === of && !(given.includes(its) && said.includes('false'))),
    );
    expect(without.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('is no drawing of emptiness but the small one', () => {
    const empty = all.filter(({ name }) => name === 'Empty');
    expect(empty.length).toBeGreaterThan(1);
    expect(empty.filter(({ given }) => !given.includes('image'))).toEqual([]);
    const images = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/PRESENTED_IMAGE_\w+/g)].flat());
    expect(new Set(images)).toEqual(new Set(['PRESENTED_IMAGE_SIMPLE']));
  });

  it('is no form of antd’s: there is but the place of a field', () => {
    const importing = /import \{[^}]*\bForm\b[^}]*\} from 'antd'/;
    const found = files.filter((file) => importing.test(readFileSync(file, 'utf8')));
    expect(found).toEqual(['console/ui/form-field.tsx']);
    expect(all.filter(({ file, name }) => found.includes(file) && name === 'Form')).toEqual([]);
  });

  it('is called by nobody: no dialogs opened by a call, no form that holds what is typed, no sentences of schemas', () => {
    const calling =
      /\b(?:Modal|Form)\.(?:confirm|info|success|error|warning|use\w+)\b|\btoJSONSchema\b|\binstrumentations\b|\bprettifyError\b/;
    const sources = globSync('console/**/*.{ts,tsx}').filter((file) => !file.startsWith('console/build/'));
    expect(sources.filter((file) => calling.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
