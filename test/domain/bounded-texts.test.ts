import * as z from 'zod';
import { applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import { orderCommands } from '../../lambda/domain/order/commands/index.ts';
import { registryCommands } from '../../lambda/domain/registry/commands/index.ts';

const tables = [applicationCommands, emergencyCommands, orderCommands, registryCommands];
/** What people and machines may give over HTTP. */
const bodies = tables.flatMap((table) =>
  Object.values(table).flatMap(({ type, body, http }): readonly (readonly [string, z.ZodType])[] =>
    http === null ? [] : [[type, body]],
  ),
);

type Node = { readonly [member: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const isBounded = (node: Node): boolean => {
  const { maxLength, pattern, format, enum: choices, const: only } = node;
  const isShort = typeof pattern === 'string' && !/(?<!\\)[*+]|\{\d+,\}/.test(pattern);
  return [maxLength, choices, only].some((one) => one !== undefined) || isShort || format === 'date';
};

/** Pointers to strings of a JSON schema that may be as long as anybody likes. */
const endlessIn = (node: unknown, at: string): readonly string[] => {
  if (!isNode(node)) return [];
  const own = node['type'] === 'string' && !isBounded(node) ? [at] : [];
  return [...own, ...Object.entries(node).flatMap(([name, member]) => endlessIn(member, `${at}/${name}`))];
};

describe('a text that somebody gives with a command', () => {
  it.each(bodies)('has an end in whatever %s takes', (_type, body) => {
    expect(endlessIn(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }), '')).toEqual([]);
  });
});
