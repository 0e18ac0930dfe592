import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SubscriptionFilter, type Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type DispatchPath, orderFilterPolicy } from '../lambda/resource-names.ts';
import type { Monitoring } from './monitoring.ts';
import { GuardedQueue } from './queue.ts';
import type { Operator } from './settings.ts';

export interface OrderQueueProps {
  readonly path: DispatchPath;
  readonly operator: Operator;
  readonly topic: Topic;
  readonly key: IKey;
  readonly monitoring: Monitoring;
}

/** A live order should be with its operator in seconds; a drill may take its time. */
export const oldestOrderInSeconds: Record<DispatchPath, number> = { live: 120, exercise: 900 };

/** The orders of one operator on one path. */
export class OrderQueue extends GuardedQueue {
  readonly path: DispatchPath;
  readonly operator: Operator;

  constructor(scope: Construct, props: OrderQueueProps) {
    const { path, operator, topic, key, monitoring } = props;
    super(scope, `${path}-${operator.id}`, {
      fifo: true,
      key,
      oldestMessageInSeconds: oldestOrderInSeconds[path],
      monitoring,
    });
    this.path = path;
    this.operator = operator;
    this.#subscribe(topic);
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
}
