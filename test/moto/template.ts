import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Members = z.record(z.string(), z.unknown());
const Resource = z.object({ Type: z.string(), Properties: Members.default({}) });
const Template = z.object({ Resources: z.record(z.string(), Resource) });

/** What `Ref` and `Fn::GetAtt` of a resource come to, once it is made: `Ref` and `Arn`, `StreamArn`. */
export type Made = Readonly<Record<string, string>>;

export type Definition = { readonly id: string; readonly properties: Readonly<Record<string, unknown>> };

const Reference = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }): [string, string] => [Ref, 'Ref']),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((said) => said['Fn::GetAtt']),
]);
const Join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/**
 * The definitions of a synthesised template, and what its expressions come to with what has been made of it so far. Knows
 * `Ref`, `Fn::GetAtt` and `Fn::Join`, all that the parts read here use; throws at what is not made yet.
 */
export const openTemplate = (directory: string, stack: string) => {
  const { Resources } = Template.parse(JSON.parse(readFileSync(join(directory, `${stack}.template.json`), 'utf8')));
  const made = new Map<string, Made>();
  const referred = (id: string, attribute: string): string => {
    const found = made.get(id)?.[attribute];
    if (found === undefined) throw new Error(`${id}.${attribute} is not made yet`);
    return found;
  };
  const resolve = (said: unknown): unknown => {
    if (Array.isArray(said)) return said.map(resolve);
    const members = Members.safeParse(said);
    if (!members.success) return said;
    const joined = Join.safeParse(said).data?.['Fn::Join'];
    if (joined !== undefined) return joined[1].map((part) => String(resolve(part))).join(joined[0]);
    const reference = Reference.safeParse(said);
    if (reference.success) return referred(...reference.data);
    return Object.fromEntries(Object.entries(members.data).map(([name, value]) => [name, resolve(value)]));
  };
  return {
    /** Those of a type, in the order of the template; `properties` as they are written. */
    of: (type: string): readonly Definition[] =>
      Object.entries(Resources).flatMap(([id, { Type, Properties }]) =>
        Type === type ? [{ id, properties: Properties }] : [],
      ),
    note: (id: string, what: Made): void => void made.set(id, what),
    resolve,
  };
};
export type OpenTemplate = ReturnType<typeof openTemplate>;
