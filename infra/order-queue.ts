import { AccountPrincipal, ArnPrincipal, type PrincipalBase } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { SubscriptionFilter, type Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { type DispatchPath, orderFilterPolicy } from '../lambda/resource-names.ts';
import type { Monitoring } from './monitoring.ts';
import { GuardedQueue } from './queue.ts';
import type { Operator, PollOperator } from './settings.ts';

export interface OrderQueueProps {
  readonly path: DispatchPath;
  readonly operator: Operator;
  readonly topic: Topic;
  readonly key: IKey;
  readonly monitoring: Monitoring;
}

/** A live order should be with its operator in seconds; a drill may take its time. */
const oldestOrderInSeconds: Record<DispatchPath, number> = { live: 120, exercise: 900 };

/** A polling operator's key opens its own queue only; orders of the others stay shut even to a leaked credential. */
const queueKey = (scope: Construct, id: string, { operator, key, path }: OrderQueueProps): IKey =>
  operator.delivery === 'push'
    ? key
    : new Key(scope, `${id}Key`, {
        description: `Orders (${path}) that ${operator.id} polls`,
        enableKeyRotation: true,
        removalPolicy: RemovalPolicy.RETAIN,
      });

const principalOf = ({ principal }: PollOperator): PrincipalBase =>
  principal.startsWith('arn:') ? new ArnPrincipal(principal) : new AccountPrincipal(principal);

/** The orders of one operator on one path. */
export class OrderQueue extends GuardedQueue {
  readonly path: DispatchPath;
  readonly operator: Operator;

  constructor(scope: Construct, props: OrderQueueProps) {
    const { path, operator, topic, monitoring } = props;
    const id = `${path}-${operator.id}`;
    const key = queueKey(scope, id, props);
    super(scope, id, { fifo: true, key, oldestMessageInSeconds: oldestOrderInSeconds[path], monitoring });
    this.path = path;
    this.operator = operator;
    this.#subscribe(topic);
    if (operator.delivery === 'poll') this.#openTo(operator);
  }

  /** Raw, so that the queue holds the signed order itself; undeliverable copies go to the same dead letters. */
  #subscribe(topic: Topic): void {
    const accepted = Object.entries(orderFilterPolicy(this.operator.id));
    topic.addSubscription(
      new SqsSubscription(this.queue, {
        rawMessageDelivery: true,
        filterPolicy: Object.fromEntries(
          accepted.map(([name, allowlist]) => [name, SubscriptionFilter.stringFilter({ allowlist })]),
        ),
        deadLetterQueue: this.deadLetters,
      }),
    );
  }

  #openTo(operator: PollOperator): void {
    this.queue.grantConsumeMessages(principalOf(operator));
    new CfnOutput(this, 'Address', {
      description: `${operator.id} polls its ${this.path} orders here`,
      value: this.queue.queueUrl,
    });
  }
}
