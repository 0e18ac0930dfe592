import { StreamViewType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { journalTable } from '../lambda/resource-names.ts';
import { appendOnlyPolicy } from './append-only.ts';
import { type JournalWriter, writtenPartitions } from './journal-writers.ts';
import { grantTableKey, numberKey, retainedTable, stringKey } from './retained-table.ts';

/**
 * The append-only journal. The table itself refuses every change and removal, and every write but by the roles below, each
 * of its kinds of stream alone. `PutItem` can replace an item, and no policy can ask what stands under a key: that nothing is
 * put in the place of a commit is a condition that our own code makes (`journal-table.ts`). Who would leave it out is found
 * out by the stream, which both consumers watch for changes, and by the anchors.
 */
export class Journal extends Construct {
  readonly table: Table;
  readonly #key: IKey;
  readonly #writers: Role[] = [];

  constructor(scope: Construct, id: string, props: { readonly key: IKey }) {
    super(scope, id);
    this.#key = props.key;
    this.table = retainedTable(this, props.key, {
      partitionKey: stringKey(journalTable.partitionKey),
      sortKey: numberKey(journalTable.sortKey),
      stream: StreamViewType.NEW_IMAGE,
      resourcePolicy: appendOnlyPolicy(this.#writers),
    });
  }

  get streamArn(): string {
    const arn = this.table.tableStreamArn;
    if (arn === undefined) throw new Error('the journal has no stream');
    return arn;
  }

  grantAppend(role: Role, writer: JournalWriter): void {
    const conditions = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': writtenPartitions(writer) } };
    Grant.addToPrincipal({
      grantee: role,
      actions: ['dynamodb:PutItem'],
      resourceArns: [this.table.tableArn],
      conditions,
    });
    this.table.grant(role, 'dynamodb:Query');
    grantTableKey(this.#key, role);
    this.#writers.push(role);
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
