import { ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type Role } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { noticesTable, webhookFilterPolicy } from '../lambda/resource-names.ts';
import { alarmAtTheFirstFault } from './fault-alarms.ts';
import { type Environment, HandlerFunction } from './handler-function.ts';
import { GuardedQueue } from './queue.ts';
import { grantSend } from './queue-grants.ts';
import { grantTableKey, retainedTable, stringKey } from './retained-table.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

export interface NoticesProps extends SubsystemProps {
  /** Where people look: the links of notices lead there. */
  readonly consoleOrigin: string;
}

const runbook = 'Runbook: People are not told.';

/**
 * Tells people outside the pages: what happened comes by a queue, who is to be told of it goes on record and to a topic, and a
 * queue of it leads to the gateways. No command, and no order, waits for any of it.
 */
export class Notices extends Construct {
  readonly table: Table;
  readonly topic: Topic;
  readonly happenings: GuardedQueue;
  /** Finds out who is to be told. */
  readonly handler: HandlerFunction;
  readonly hander: HandlerFunction;
  readonly #props: NoticesProps;

  constructor(scope: Construct, id: string, props: NoticesProps) {
    super(scope, id);
    this.#props = props;
    const { keys, monitoring } = props;
    this.table = this.#newTable();
    this.topic = new Topic(this, 'Topic', { masterKey: keys.topics, enforceSSL: true });
    // The age counts from sending, and the longest delay is 900 s.
    this.happenings = this.#queue('Happenings', 1200);
    const webhooks = this.#queue('Webhooks', 120);
    this.topic.addSubscription(
      new SqsSubscription(webhooks.queue, {
        rawMessageDelivery: true,
        filterPolicy: Object.fromEntries(
          Object.entries(webhookFilterPolicy).map(([name, allowlist]) => [
            name,
            SubscriptionFilter.stringFilter({ allowlist }),
          ]),
        ),
        deadLetterQueue: webhooks.deadLetters,
      }),
    );
    monitoring.alarm(this.topic, 'NotificationsFailed', {
      metric: this.topic.metricNumberOfNotificationsFailed({ period: Duration.minutes(1), statistic: 'Sum' }),
      threshold: 1,
      alarmDescription: 'A notice did not reach a queue. Runbook: Redrive a dead-letter queue.',
    });
    this.handler = this.#notifier();
    this.hander = this.#handing(webhooks);
    new CfnOutput(this, 'NoticesTopicArn', { value: this.topic.topicArn });
    alarmAtTheFirstFault(this.handler, {
      handler: this.handler,
      code: 'notice.failed',
      alarmDescription: `It is not found out who is to be told. ${runbook}`,
      monitoring,
    });
    alarmAtTheFirstFault(this.hander, {
      handler: this.hander,
      code: 'notice.not-handed',
      alarmDescription: `Notices fail on the way to their gateways. ${runbook}`,
      monitoring,
    });
    monitoring.alarm(this, 'Unconfirmed', {
      metric: this.handler.countLogged('emergency.unconfirmed'),
      threshold: 1,
      alarmDescription:
        'An emergency waits for a duty officer who does not come. Runbook: An emergency is unconfirmed.',
    });
    monitoring.alarm(this, 'Impossible', {
      metric: this.handler.countLogged('notice.impossible'),
      threshold: 1,
      alarmDescription: `Somebody was to be told of what cannot be read. ${runbook}`,
    });
    monitoring.alarm(this, 'ChoiceUnread', {
      metric: this.handler.countLogged('notice.choice-unread'),
      threshold: 1,
      alarmDescription: `What somebody chose of their channels is not kept to. ${runbook}`,
    });
    monitoring.alarm(this, 'NotTaken', {
      metric: this.hander.countLogged('notice.retry'),
      threshold: 3,
      alarmDescription: `A gateway does not take notices. ${runbook}`,
    });
    monitoring.alarm(this, 'Unreadable', {
      metric: this.hander.countLogged('notice.poison'),
      threshold: 1,
      alarmDescription: `A message names no notice. ${runbook}`,
    });
  }

  get recordEnvironment(): Environment {
    return { NOTICES_TABLE: this.table.tableName };
  }

  get happeningsEnvironment(): Environment {
    return { HAPPENINGS_QUEUE_URL: this.happenings.queue.queueUrl };
  }

  /** Reads what became of notices, and notes that one was opened. */
  grantOpen(role: Role): void {
    this.#grantRows(role);
    const index = `${this.table.tableArn}/index/${noticesTable.indexes[0].name}`;
    Grant.addToPrincipal({ grantee: role, actions: ['dynamodb:Query'], resourceArns: [index] });
  }

  grantTell(role: Role): void {
    grantSend(this.happenings.queue, role);
  }

  #newTable(): Table {
    const table = retainedTable(this, this.#props.keys.records, {
      partitionKey: stringKey(noticesTable.partitionKey),
      timeToLiveAttribute: noticesTable.timeToLive,
    });
    for (const index of noticesTable.indexes)
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: stringKey(index.partitionKey),
        sortKey: stringKey(index.sortKey),
        projectionType: ProjectionType.ALL,
      });
    return table;
  }

  #queue(id: string, oldestMessageInSeconds: number): GuardedQueue {
    const { keys, monitoring } = this.#props;
    return new GuardedQueue(this, id, { fifo: false, key: keys.queues, oldestMessageInSeconds, monitoring });
  }

  #grantRows(role: Role): void {
    const actions = ['dynamodb:GetItem', 'dynamodb:PutItem'];
    Grant.addToPrincipal({ grantee: role, actions, resourceArns: [this.table.tableArn] });
    grantTableKey(this.#props.keys.records, role);
  }

  #notifier(): HandlerFunction {
    const { settings, keys, journal, views, consoleOrigin } = this.#props;
    const handler = new HandlerFunction(this, 'Notify', {
      entry: 'notify',
      description: 'Finds out who is to be told of what happened, by the roster and how the case stands',
      memorySize: 512,
      timeout: Duration.seconds(25),
      environment: {
        ...coreEnvironment(this.#props),
        ...this.recordEnvironment,
        ...this.happeningsEnvironment,
        NOTICES_TOPIC_ARN: this.topic.topicArn,
        CONSOLE_ORIGIN: consoleOrigin,
      },
      settings,
      logKey: keys.records,
    });
    journal.grantAppend(handler.role, 'notify');
    views.grantRegistry(handler.role);
    this.#grantRows(handler.role);
    this.grantTell(handler.role);
    Grant.addToPrincipal({ grantee: handler.role, actions: ['sns:Publish'], resourceArns: [this.topic.topicArn] });
    keys.topics.grant(handler.role, 'kms:Decrypt', 'kms:GenerateDataKey');
    this.#consume(handler, this.happenings);
    return handler;
  }

  /** A key of its own: what tells people can sign no order. */
  #handing(webhooks: GuardedQueue): HandlerFunction {
    const { settings, keys, journal, consoleOrigin } = this.#props;
    const key = new Key(this, 'NoticeKey', {
      description: 'Signs notices to gateways (JWS, ES256)',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const handler = new HandlerFunction(this, 'Hand', {
      entry: 'hand-notice',
      description: 'Signs each notice and posts it to its gateway',
      memorySize: 512,
      // Not longer than the queue's visibility timeout: the notice would be handed out twice.
      timeout: Duration.seconds(25),
      environment: {
        ...coreEnvironment(this.#props),
        ...this.recordEnvironment,
        NOTICE_KEY_ID: key.keyId,
        CONSOLE_ORIGIN: consoleOrigin,
      },
      settings,
      logKey: keys.records,
    });
    journal.grantRead(handler.role);
    this.#grantRows(handler.role);
    key.grant(handler.role, 'kms:Sign', 'kms:GetPublicKey');
    this.#consume(handler, webhooks);
    new CfnOutput(this, 'NoticeKeyId', { value: key.keyId });
    return handler;
  }

  /** One at a time: a slow gateway never eats the time of another's notice. */
  #consume({ function: handler }: HandlerFunction, { queue }: GuardedQueue): void {
    handler.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 50 }),
    );
  }
}
