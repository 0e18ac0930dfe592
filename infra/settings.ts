import type { Node } from 'constructs';
import * as z from 'zod';
import { refuseEndpoint } from '../lambda/domain/registry/endpoint.ts';
import { Policy } from '../lambda/domain/rules/policy.ts';

const OperatorId = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'lower-case letters, digits and hyphens');

/** `principal`: the operator's twelve-digit account, or the ARN of one of its roles; it may read its own queues only. */
const Operator = z.discriminatedUnion('delivery', [
  z.strictObject({ id: OperatorId, delivery: z.literal('push') }),
  z.strictObject({ id: OperatorId, delivery: z.literal('poll'), principal: z.string().min(12) }),
]);
export type Operator = z.infer<typeof Operator>;
export type PollOperator = Extract<Operator, { delivery: 'poll' }>;

/** Addresses of their queues travel in the deliverer's environment, which holds 4 KB. */
const pollingAtMost = 8;

const fewPolling = (operators: readonly Operator[]): boolean =>
  operators.filter(({ delivery }) => delivery === 'poll').length <= pollingAtMost;

const uniqueIds = (operators: readonly Operator[]): boolean =>
  new Set(operators.map((operator) => operator.id)).size === operators.length;

const Overrides = Policy.partial().omit({ dispatchableOperators: true, allowInsecureEndpoints: true });

/** HTTPS to public addresses alone, as operators are reached. */
const reachableGateways = ({ noticeGateways = {} }: z.infer<typeof Overrides>): boolean =>
  Object.values(noticeGateways).every(({ kind, endpoint }) =>
    endpoint === null ? kind === 'email' : kind !== 'email' && refuseEndpoint(endpoint, false) === null,
  );

/** What a deployment may choose: CDK context, checked before anything is built. Concurrency counts executions. */
const Settings = z.strictObject({
  operators: z
    .array(Operator)
    .min(1)
    .refine(uniqueIds, 'an operator is named twice')
    .refine(fewPolling, `at most ${pollingAtMost} operators may poll`)
    .default([
      { id: 'telecom', delivery: 'push' },
      { id: 'mobile', delivery: 'push' },
      { id: 'unicom', delivery: 'push' },
      { id: 'broadnet', delivery: 'push' },
    ]),
  handlersDir: z.string().default('lambda/handlers'),
  /** The queues follow from `operators`, and a deployment reaches no operator over HTTP. */
  policy: Overrides.refine(reachableGateways, {
    error: 'a gateway has an HTTPS address that is public; e-mail has none',
    path: ['noticeGateways'],
  }).optional(),
  emergencyReservedConcurrency: z.coerce.number().int().min(2).default(100),
  emergencyProvisionedConcurrency: z.coerce.number().int().min(1).default(5),
  /** Raising it makes a new signing key and keeps the old one for proof. */
  signingKeyGeneration: z.coerce.number().int().min(1).default(1),
  /** The same for the key that signs anchors. */
  anchorKeyGeneration: z.coerce.number().int().min(1).default(1),
  /** Until then nobody can remove an anchor, by no right; five years, and never less than records are kept. */
  anchorsLockedForDays: z.coerce.number().int().min(184).default(1827),
});
export type Settings = z.infer<typeof Settings>;

export const settingNames: readonly string[] = Object.keys(Settings.shape);

/** `-c name=value` arrives as text, cdk.json as data. */
const fromContext = (name: string, value: unknown): unknown =>
  typeof value === 'string' && (name === 'operators' || name === 'policy') ? JSON.parse(value) : value;

/** Reads the settings from CDK context; throws, naming every wrong one. */
export const readSettings = (node: Node): Settings => {
  const given = settingNames
    .map((name) => [name, fromContext(name, node.tryGetContext(name))] as const)
    .filter(([, value]) => value !== undefined);
  const read = Settings.safeParse(Object.fromEntries(given));
  if (!read.success) throw new Error(`CDK context: ${z.prettifyError(read.error)}`, { cause: read.error });
  return read.data;
};
