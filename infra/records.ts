import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Dispatch } from './dispatch.ts';
import { alarmAtTheFirstFault } from './fault-alarms.ts';
import { HandlerFunction } from './handler-function.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

/** Keeps the record copy of everything that was published (draft-2020 art. 8; Order 31 art. 11). */
export class Records extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, props: SubsystemProps & { readonly dispatch: Dispatch }) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'keep-record',
      description: 'Writes what was published into the journal',
      memorySize: 256,
      timeout: Duration.seconds(30),
      environment: coreEnvironment(props),
      settings: props.settings,
      logKey: props.keys.records,
    });
    props.journal.grantAppend(this.handler.role, 'keep-record');
    this.handler.function.addEventSource(
      new SqsEventSource(props.dispatch.records.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        maxConcurrency: 10,
      }),
    );
    alarmAtTheFirstFault(this, {
      handler: this.handler,
      code: 'record.failed',
      alarmDescription: 'What was published is not recorded. Runbook: Records or checks fail.',
      monitoring: props.monitoring,
    });
  }
}
