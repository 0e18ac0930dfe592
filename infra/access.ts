import { ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { LogCode } from '../lambda/log.ts';
import { accessTable } from '../lambda/resource-names.ts';
import { appendOnlyPolicy } from './append-only.ts';
import type { Environment, HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';
import { grantTableKey, retainedTable, stringKey } from './retained-table.ts';

/**
 * Who read what, for as long as the journal is kept: nothing in it expires. Whoever answers questions adds to it and finds in
 * it by its indexes; nobody reads a row by its key, changes or removes one. `PutItem` can replace an item: that it does not is
 * a condition of our own code, and a row in the place of another one is found out by its key (`access-table.ts`).
 */
export class AccessRecord extends Construct {
  readonly table: Table;
  readonly #key: IKey;
  readonly #writers: Role[] = [];

  constructor(scope: Construct, id: string, props: { readonly key: IKey }) {
    super(scope, id);
    this.#key = props.key;
    this.table = retainedTable(this, props.key, {
      partitionKey: stringKey(accessTable.partitionKey),
      resourcePolicy: appendOnlyPolicy(this.#writers),
    });
    for (const index of accessTable.indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: stringKey(index.partitionKey),
        sortKey: stringKey(index.sortKey),
        projectionType: ProjectionType.ALL,
      });
    }
  }

  get environment(): Environment {
    return { ACCESS_TABLE: this.table.tableName };
  }

  grantRecord(role: Role): void {
    const { tableArn } = this.table;
    const lists = accessTable.indexes.map(({ name }) => `${tableArn}/index/${name}`);
    Grant.addToPrincipal({ grantee: role, actions: ['dynamodb:PutItem'], resourceArns: [tableArn] });
    Grant.addToPrincipal({ grantee: role, actions: ['dynamodb:Query'], resourceArns: lists });
    grantTableKey(this.#key, role);
    this.#writers.push(role);
  }

  /** Heard of at the first: a reading that is not on record yet, and a row that is not the one that was written. */
  watch(monitoring: Monitoring, recorder: HandlerFunction): void {
    const first = (id: string, code: LogCode, alarmDescription: string) =>
      monitoring.alarm(this, id, { metric: recorder.countLogged(code), threshold: 1, alarmDescription });
    first(
      'NotRecorded',
      'access.not-recorded',
      'Readings are not put on record; evidence, scans and exports are refused. Runbook: Readings are not recorded.',
    );
    first(
      'Unreadable',
      'access.unreadable',
      'The record of who read what was tampered with or damaged. Runbook: The record of readings was changed.',
    );
  }
}
