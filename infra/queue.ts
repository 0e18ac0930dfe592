import type { IKey } from 'aws-cdk-lib/aws-kms';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { queueLimits } from '../lambda/resource-names.ts';
import type { Monitoring } from './monitoring.ts';

export interface GuardedQueueProps {
  readonly fifo: boolean;
  readonly key: IKey;
  /** Age in seconds of the oldest message at which somebody should look. */
  readonly oldestMessageInSeconds: number;
  readonly monitoring: Monitoring;
}

/** A group is a case and an operator: thousands of cases at once, each of them in order. */
const fifoOptions = {
  fifo: true,
  fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
  deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
} as const;

/** A queue, its dead letters, and an alarm on each. */
export class GuardedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: GuardedQueueProps) {
    super(scope, id);
    const common = {
      ...(props.fifo ? fifoOptions : {}),
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(queueLimits.retentionInDays),
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    this.queue = new Queue(this, 'Queue', {
      ...common,
      visibilityTimeout: Duration.seconds(queueLimits.visibilityTimeoutInSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: queueLimits.maxReceiveCount },
    });
    this.#raiseAlarms(props);
  }

  #raiseAlarms({ monitoring, oldestMessageInSeconds }: GuardedQueueProps): void {
    const period = Duration.minutes(1);
    monitoring.alarm(this, 'DeadLettersNotEmpty', {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      threshold: 1,
      alarmDescription: 'Messages were given up on. Runbook: Redrive a dead-letter queue.',
    });
    monitoring.alarm(this, 'OldestMessage', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      threshold: oldestMessageInSeconds,
      alarmDescription: 'Messages wait longer than they should. Runbook: A queue grows old.',
    });
  }
}
