import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { FifoThroughputScope, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type DispatchPath, dispatchPaths } from '../lambda/resource-names.ts';
import type { Environment } from './handler-function.ts';
import type { Keys } from './keys.ts';
import type { Monitoring } from './monitoring.ts';
import { OrderQueue, oldestOrderInSeconds } from './order-queue.ts';
import { PickUpQueue } from './pick-up-queue.ts';
import { GuardedQueue } from './queue.ts';
import type { Operator } from './settings.ts';

export interface DispatchProps {
  readonly operators: readonly Operator[];
  readonly keys: Keys;
  readonly monitoring: Monitoring;
}

/**
 * Two topics that never meet, a queue per operator on each, and one queue that keeps the record of both. An operator that
 * polls has two more, which the deliverer fills.
 */
export class Dispatch extends Construct {
  readonly topics: Record<DispatchPath, Topic>;
  readonly orderQueues: readonly OrderQueue[];
  readonly pickUpQueues: readonly PickUpQueue[];
  readonly records: GuardedQueue;
  readonly #keys: Keys;

  constructor(scope: Construct, id: string, { operators, keys, monitoring }: DispatchProps) {
    super(scope, id);
    this.#keys = keys;
    this.topics = { live: this.#topic('Live', monitoring), exercise: this.#topic('Exercise', monitoring) };
    this.orderQueues = dispatchPaths.flatMap((path) =>
      operators.map(
        (operator) => new OrderQueue(this, { path, operator, topic: this.topics[path], key: keys.queues, monitoring }),
      ),
    );
    this.pickUpQueues = dispatchPaths.flatMap((path) =>
      operators
        .filter((operator) => operator.delivery === 'poll')
        .map(
          (operator) =>
            new PickUpQueue(this, { path, operator, oldestMessageInSeconds: oldestOrderInSeconds[path], monitoring }),
        ),
    );
    this.records = new GuardedQueue(this, 'Records', {
      fifo: true,
      key: keys.queues,
      oldestMessageInSeconds: 900,
      monitoring,
    });
    this.#keepRecords();
  }

  get environment(): Environment {
    return { LIVE_TOPIC_ARN: this.topics.live.topicArn, EXERCISE_TOPIC_ARN: this.topics.exercise.topicArn };
  }

  /** Both paths: whoever may start a case may start a drill of it. */
  grantPublish(grantee: IGrantable): void {
    const resourceArns = dispatchPaths.map((path) => this.topics[path].topicArn);
    Grant.addToPrincipal({ grantee, actions: ['sns:Publish'], resourceArns });
    this.#keys.topics.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey');
  }

  #topic(id: string, monitoring: Monitoring): Topic {
    const topic = new Topic(this, id, {
      fifo: true,
      fifoThroughputScope: FifoThroughputScope.MESSAGE_GROUP,
      masterKey: this.#keys.topics,
      enforceSSL: true,
    });
    monitoring.alarm(topic, 'NotificationsFailed', {
      metric: topic.metricNumberOfNotificationsFailed({ period: Duration.minutes(1), statistic: 'Sum' }),
      threshold: 1,
      alarmDescription: 'A published order did not reach a queue. Runbook: Redrive a dead-letter queue.',
    });
    return topic;
  }

  #keepRecords(): void {
    for (const path of dispatchPaths) {
      const { queue, deadLetters } = this.records;
      this.topics[path].addSubscription(
        new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }),
      );
    }
  }
}
