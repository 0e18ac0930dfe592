import { StreamViewType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { journalTable } from '../lambda/resource-names.ts';
import { grantTableKey, numberKey, retainedTable, stringKey } from './retained-table.ts';

/**
 * The append-only journal. No grant here updates, deletes or scans. `PutItem` is granted, and no policy can ask what stands
 * under a key: that nothing is put in the place of a commit is a condition that our own code makes (`journal-table.ts`).
 */
export class Journal extends Construct {
  readonly table: Table;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: { readonly key: IKey }) {
    super(scope, id);
    this.#key = props.key;
    this.table = retainedTable(this, props.key, {
      partitionKey: stringKey(journalTable.partitionKey),
      sortKey: numberKey(journalTable.sortKey),
      stream: StreamViewType.NEW_IMAGE,
    });
  }

  get streamArn(): string {
    const arn = this.table.tableStreamArn;
    if (arn === undefined) throw new Error('the journal has no stream');
    return arn;
  }

  grantAppend(grantee: IGrantable): void {
    this.table.grant(grantee, 'dynamodb:PutItem', 'dynamodb:Query');
    grantTableKey(this.#key, grantee);
  }

  /** ListStreams, which event source mappings ask for, knows no resources. */
  grantStream(grantee: IGrantable): void {
    const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.streamArn] });
    Grant.addToPrincipal({ grantee, actions: ['dynamodb:ListStreams'], resourceArns: ['*'] });
  }

  grantRead(grantee: IGrantable): void {
    this.table.grant(grantee, 'dynamodb:Query');
    this.#key.grantDecrypt(grantee);
  }
}
