import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import * as z from 'zod';
import { coordinatorApp } from '../../infra/coordinator-app.ts';

const Cdk = z.object({ context: z.record(z.string(), z.unknown()) });
const shipped = Cdk.parse(JSON.parse(readFileSync('cdk.json', 'utf8'))).context;

/**
 * An app as cdk.json configures it, with the functions' code left unbundled; `context` on top. Only the protection tests
 * have its templates judged by CloudFormation's own rules: they cost more than all the rest.
 */
export const unbundled = (context: Record<string, unknown> = {}, isJudged = false): App => {
  const everything = { ...shipped, 'aws:cdk:bundling-stacks': [], ...context };
  return new App({ context: everything, analyticsReporting: false, builtinCloudFormationValidation: isJudged });
};

const made = new Map<string, Template>();

/** The template of the coordinator, made once for all files that ask for the same. */
export const synthesise = (context: Record<string, unknown> = {}): Template => {
  const key = JSON.stringify(context);
  const known = made.get(key);
  if (known !== undefined) return known;
  const app = unbundled(context);
  const stack = coordinatorApp(app);
  app.synth({ skipValidation: true });
  const template = Template.fromStack(stack);
  made.set(key, template);
  return template;
};

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z
    .object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) }) })
    .optional(),
});
const Policy = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
});
const Resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
export type Resource = z.infer<typeof Resource>;

export type Allowance = {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly keys: readonly string[];
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

export const resources = (template: Template): ReadonlyMap<string, Resource> =>
  new Map(Object.entries(z.record(z.string(), Resource).parse(template.toJSON()['Resources'])));

export const resourcesOf = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  [...resources(template)].filter(([, resource]) => resource.Type === type);

/** Every single thing that an identity policy of the template allows: role x action x resource, and the partitions it ends at. */
export const allowances = (template: Template): readonly Allowance[] =>
  resourcesOf(template, 'AWS::IAM::Policy').flatMap(([, { Properties }]) => {
    const { Roles, PolicyDocument } = Policy.parse(Properties);
    return PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(
      ({ Action, Resource, Condition }) =>
        asList(Action).flatMap((action) =>
          asList(Resource).flatMap((resource) =>
            Roles.map(({ Ref }) => ({
              role: Ref,
              action: String(action),
              resource: JSON.stringify(resource),
              keys: Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'] ?? [],
            })),
          ),
        ),
    );
  });

/** The subsystem that a logical id belongs to: its leading construct, e.g. `Emergency`. */
export const subsystem = (logicalId: string): string => /^(OrdinaryApi|[A-Z][a-z]+)/.exec(logicalId)?.[0] ?? logicalId;
