import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Acknowledgement } from './acknowledgement.ts';
import type { Dispatch } from './dispatch.ts';
import { JournalConsumer } from './journal-consumer.ts';
import type { Notices } from './notices.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

export interface PublicationProps extends SubsystemProps {
  readonly dispatch: Dispatch;
  readonly acknowledgement: Acknowledgement;
  readonly notices: Notices;
}

/** The outbox: publishes what the journal ordered. Small batches, because a send should not wait for its neighbours. */
export class Publication extends JournalConsumer {
  constructor(scope: Construct, id: string, props: PublicationProps) {
    const { dispatch, acknowledgement, notices } = props;
    super(scope, id, {
      ...props,
      entry: 'publisher',
      description: 'Publishes ordered dispatches; a repeat of an inline publish is dropped by its deduplication id',
      memorySize: 512,
      environment: {
        ...coreEnvironment(props),
        ...dispatch.environment,
        ...acknowledgement.environment,
        ...notices.happeningsEnvironment,
      },
      batchSize: 10,
      // A shard keeps no order between items, and every commit is one; fewer batches at a time reorder less.
      parallelizationFactor: 1,
      iteratorAgeLimit: Duration.seconds(30),
      fault: {
        code: 'publication.failed',
        alarmDescription: 'What was ordered is not published. Runbook: Publishing fails.',
      },
    });
    dispatch.grantPublish(this.handler.role);
    acknowledgement.grantAsk(this.handler.role);
    notices.grantTell(this.handler.role);
    props.monitoring.alarm(this, 'Untold', {
      metric: this.handler.countLogged('notice.untold'),
      threshold: 1,
      alarmDescription: 'What somebody may have to be told of was not handed on. Runbook: People are not told.',
    });
  }
}
