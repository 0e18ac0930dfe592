import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { alarmAtTheFirstFault, type FaultAlarmsProps } from './fault-alarms.ts';
import { HandlerFunction, type HandlerProps } from './handler-function.ts';
import { grantSend } from './queue-grants.ts';
import type { SubsystemProps } from './subsystem.ts';

type Handled = Pick<HandlerProps, 'entry' | 'description' | 'memorySize' | 'environment'>;

export interface JournalConsumerProps extends SubsystemProps, Handled {
  readonly batchSize: number;
  /** Batches of one shard at a time. Order is kept within an item alone, never between the commits of a stream. */
  readonly parallelizationFactor: number;
  readonly iteratorAgeLimit: Duration;
  readonly fault: Pick<FaultAlarmsProps, 'code' | 'alarmDescription'>;
}

/**
 * An idempotent reader of the journal's stream: a failed record is retried until it leaves the stream (24 hours), then
 * its position goes to `givenUp`. A DynamoDB stream serves two readers per shard: the projector and the publisher.
 */
export class JournalConsumer extends Construct {
  readonly handler: HandlerFunction;
  readonly givenUp: Queue;

  constructor(scope: Construct, id: string, props: JournalConsumerProps) {
    super(scope, id);
    const { journal, keys, settings, entry, description, memorySize, environment } = props;
    this.handler = new HandlerFunction(this, 'Handler', {
      entry,
      description,
      memorySize,
      environment,
      settings,
      timeout: Duration.seconds(60),
      logKey: keys.records,
    });
    this.givenUp = new Queue(this, 'GivenUp', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: keys.queues,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.givenUp).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the last stop itself: the failure destination of a stream, watched by an alarm.',
    });
    journal.grantRead(this.handler.role);
    journal.grantStream(this.handler.role);
    grantSend(this.givenUp, this.handler.role);
    this.#consume(props);
    this.#raiseAlarms(props);
  }

  /** Nothing is filtered out: what was changed or removed is seen by both, so that neither's outage hides it. */
  #consume({ journal, batchSize, parallelizationFactor }: JournalConsumerProps): void {
    this.handler.function.addEventSourceMapping('Journal', {
      eventSourceArn: journal.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize,
      parallelizationFactor,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: -1,
      onFailure: { bind: () => ({ destination: this.givenUp.queueArn }) },
    });
  }

  #raiseAlarms({ monitoring, iteratorAgeLimit, fault }: JournalConsumerProps): void {
    alarmAtTheFirstFault(this, { handler: this.handler, monitoring, ...fault });
    monitoring.alarm(this, 'Behind', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: this.handler.function.functionName },
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: iteratorAgeLimit.toMilliseconds(),
      alarmDescription: 'The journal is read late. Runbook: The stream is behind.',
    });
    monitoring.alarm(this, 'Unreadable', {
      metric: this.handler.countLogged('commit.unreadable'),
      threshold: 1,
      alarmDescription: 'A damaged item of the journal was set aside. Runbook: Commits left the stream unread.',
    });
    monitoring.alarm(this, 'Changed', {
      metric: this.handler.countLogged('journal.changed'),
      threshold: 1,
      alarmDescription: 'A commit was changed or removed. Runbook: The journal was changed.',
    });
    monitoring.alarm(this, 'Newer', {
      metric: this.handler.countLogged('commit.newer'),
      threshold: 1,
      alarmDescription: 'A commit waits for the release that reads it. Runbook: A later release wrote to the journal.',
    });
    monitoring.alarm(this, 'RecordsGivenUp', {
      metric: this.givenUp.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
      alarmDescription: 'Commits left the stream unread. Runbook: Commits left the stream unread.',
    });
  }
}
