import { AccountPrincipal, ArnPrincipal, type PrincipalBase } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DispatchPath } from '../lambda/resource-names.ts';
import type { Monitoring } from './monitoring.ts';
import { GuardedQueue } from './queue.ts';
import type { PollOperator } from './settings.ts';

export interface PickUpQueueProps {
  readonly path: DispatchPath;
  readonly operator: PollOperator;
  /** Age in seconds of the oldest message at which somebody should look. */
  readonly oldestMessageInSeconds: number;
  readonly monitoring: Monitoring;
}

const principalOf = ({ principal }: PollOperator): PrincipalBase =>
  principal.startsWith('arn:') ? new ArnPrincipal(principal) : new AccountPrincipal(principal);

/**
 * What the deliverer found still to be sent, for one operator that polls. Its key opens this queue only; orders of the others
 * stay shut even to a leaked credential.
 */
export class PickUpQueue extends GuardedQueue {
  readonly path: DispatchPath;
  readonly operator: PollOperator;

  constructor(scope: Construct, { path, operator, oldestMessageInSeconds, monitoring }: PickUpQueueProps) {
    const id = `pick-up-${path}-${operator.id}`;
    const key = new Key(scope, `${id}Key`, {
      description: `Orders (${path}) that ${operator.id} polls`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    super(scope, id, { fifo: true, key, oldestMessageInSeconds, monitoring });
    this.path = path;
    this.operator = operator;
    this.queue.grantConsumeMessages(principalOf(operator));
    new CfnOutput(this, 'Address', {
      description: `${operator.id} polls its ${path} orders here`,
      value: this.queue.queueUrl,
    });
  }
}
