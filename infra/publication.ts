import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Dispatch } from './dispatch.ts';
import { JournalConsumer } from './journal-consumer.ts';
import type { SubsystemProps } from './projection.ts';

/** The outbox: publishes what the journal ordered. Small batches, because a send should not wait for its neighbours. */
export class Publication extends JournalConsumer {
  constructor(scope: Construct, id: string, props: SubsystemProps & { readonly dispatch: Dispatch }) {
    const { dispatch, ...subsystem } = props;
    super(scope, id, {
      ...subsystem,
      entry: 'publisher',
      description: 'Publishes ordered dispatches; a repeat of an inline publish is dropped by its deduplication id',
      memorySize: 512,
      environment: { JOURNAL_TABLE: props.journal.table.tableName, ...dispatch.topicEnvironment },
      batchSize: 10,
      parallelizationFactor: 10,
      iteratorAgeLimit: Duration.seconds(30),
    });
    dispatch.grantPublish(this.handler.role);
  }
}
