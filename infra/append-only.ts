import { AnyPrincipal, type Condition, Effect, PolicyDocument, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Lazy } from 'aws-cdk-lib/core';

/** What changes or removes an item. Nobody may, whatever else a policy of the account allows. */
const changes = [
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLUpdate',
  'dynamodb:UpdateItem',
];

const denied = (actions: string[], conditions: Record<string, Condition> = {}): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions,
    // The table that the policy is on: it cannot name itself before it is there.
    resources: ['*'],
    conditions,
  });

/**
 * The policy of a table that is only added to: every change and removal is refused to everybody, and every addition to
 * everybody but `writers`, who may become more until the app is synthesised.
 */
export const appendOnlyPolicy = (writers: readonly Role[]): PolicyDocument => {
  const allowed = Lazy.list({ produce: () => writers.map(({ roleArn }) => roleArn) });
  const toOthers = denied(['dynamodb:PutItem', 'dynamodb:PartiQLInsert'], {
    ArnNotEquals: { 'aws:PrincipalArn': allowed },
  });
  return new PolicyDocument({ statements: [denied(changes), toOthers] });
};
