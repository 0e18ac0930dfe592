import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { alarmAtTheFirstFault } from './fault-alarms.ts';
import { type Environment, HandlerFunction } from './handler-function.ts';
import { GuardedQueue } from './queue.ts';
import { grantSend } from './queue-grants.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

/** Delayed messages that ask whether an operator has acknowledged; a delay is at most the 900 s that SQS allows. */
export class Acknowledgement extends Construct {
  readonly handler: HandlerFunction;
  readonly checks: GuardedQueue;

  constructor(scope: Construct, id: string, props: SubsystemProps) {
    super(scope, id);
    // The age counts from sending, so the longest delay is part of it.
    this.checks = new GuardedQueue(this, 'Checks', {
      fifo: false,
      key: props.keys.queues,
      oldestMessageInSeconds: 1200,
      monitoring: props.monitoring,
    });
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'check-acknowledgement',
      description: 'Notes the silence of an operator and orders the next attempt',
      // The largest case takes 360 MB (decision 49).
      memorySize: 512,
      timeout: Duration.seconds(30),
      environment: coreEnvironment(props),
      settings: props.settings,
      logKey: props.keys.records,
    });
    props.journal.grantAppend(this.handler.role, 'check-acknowledgement');
    props.views.grantRegistry(this.handler.role);
    // One at a time: each reads its case whole, and those of a batch, which are of one case more often than not, would read it side by side.
    this.handler.function.addEventSource(
      new SqsEventSource(this.checks.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 }),
    );
    props.monitoring.alarm(this, 'Impossible', {
      metric: this.handler.countLogged('acknowledgement.impossible'),
      threshold: 1,
      alarmDescription: 'An order that cannot be read was to be asked after. Runbook: Records or checks fail.',
    });
    alarmAtTheFirstFault(this, {
      handler: this.handler,
      code: 'acknowledgement.failed',
      alarmDescription: 'Silence of an operator may go unnoticed. Runbook: Records or checks fail.',
      monitoring: props.monitoring,
    });
  }

  get environment(): Environment {
    return { ACKNOWLEDGEMENT_QUEUE_URL: this.checks.queue.queueUrl };
  }

  grantAsk(grantee: IGrantable): void {
    grantSend(this.checks.queue, grantee);
  }
}
