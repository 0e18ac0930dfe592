import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { JournalConsumer } from './journal-consumer.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

/** Keeps the views in step with the journal; bound by DynamoDB, not by CPU. */
export class Projection extends JournalConsumer {
  constructor(scope: Construct, id: string, props: SubsystemProps) {
    super(scope, id, {
      ...props,
      entry: 'projector',
      description: 'Projects commits onto case cards, work lists and due items',
      // The largest case and what became of each of its orders take 574 MB (decision 49).
      memorySize: 1024,
      environment: coreEnvironment(props),
      batchSize: 100,
      parallelizationFactor: 4,
      iteratorAgeLimit: Duration.minutes(2),
      fault: {
        code: 'projection.failed',
        alarmDescription: 'Lists and deadlines are not kept up. Runbook: Projecting fails.',
      },
    });
    props.views.grantProject(this.handler.role);
    props.monitoring.alarm(this, 'NotNoted', {
      metric: this.handler.countLogged('anchor.not-noted'),
      threshold: 1,
      alarmDescription: 'What was committed is not noted for the next anchor. Runbook: Anchors are not made.',
    });
  }
}
