import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { JournalConsumer, type JournalConsumerProps } from './journal-consumer.ts';
import type { Views } from './views.ts';

export type SubsystemProps = Pick<JournalConsumerProps, 'settings' | 'journal' | 'keys' | 'monitoring'>;

/** Keeps the views in step with the journal; 512 MB: bound by DynamoDB, not by CPU. */
export class Projection extends JournalConsumer {
  constructor(scope: Construct, id: string, props: SubsystemProps & { readonly views: Views }) {
    const { views, ...subsystem } = props;
    super(scope, id, {
      ...subsystem,
      entry: 'projector',
      description: 'Projects commits onto case cards, work lists and due items',
      memorySize: 512,
      environment: { JOURNAL_TABLE: props.journal.table.tableName, VIEWS_TABLE: views.table.tableName },
      batchSize: 100,
      parallelizationFactor: 4,
      iteratorAgeLimit: Duration.minutes(2),
    });
    views.grantProject(this.handler.role);
  }
}
