import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { LogCode } from '../lambda/log.ts';
import { registerTurn, sentLatelyPrefix, viewsTable } from '../lambda/resource-names.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';
import { grantTableKey, retainedTable, stringKey } from './retained-table.ts';

/** Case cards, work lists and due items; all of it can be rebuilt from the journal. */
export class Views extends Construct {
  readonly table: Table;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: { readonly key: IKey }) {
    super(scope, id);
    this.#key = props.key;
    this.table = retainedTable(this, props.key, {
      partitionKey: stringKey(viewsTable.partitionKey),
      sortKey: stringKey(viewsTable.sortKey),
      timeToLiveAttribute: viewsTable.timeToLive,
    });
    for (const index of viewsTable.indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: stringKey(index.partitionKey),
        sortKey: stringKey(index.sortKey),
        projectionType: ProjectionType.ALL,
      });
    }
  }

  /** Cards by key, those of a schedule many at once, and work lists by index. */
  grantRead(grantee: IGrantable): void {
    const lists = viewsTable.indexes.map((index) => `${this.table.tableArn}/index/${index.name}`);
    this.#grant(grantee, ['dynamodb:GetItem'], [this.table.tableArn]);
    this.#grant(grantee, ['dynamodb:BatchGetItem'], [this.table.tableArn], 'case#*');
    this.#grant(grantee, ['dynamodb:Query'], [this.table.tableArn, ...lists]);
    this.#key.grantDecrypt(grantee);
  }

  /** Orders of a case, and of the register what an emergency is decided on, by key. */
  grantUrgent(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:GetItem'], [this.table.tableArn], 'registry#*');
    this.#grant(grantee, ['dynamodb:Query'], [this.table.tableArn]);
    this.#grant(grantee, ['dynamodb:Query'], [this.#registryLists()], 'registry#*');
    this.#key.grantDecrypt(grantee);
  }

  /** Notes with an emergency what it says, and reads who has said it already: nothing else of the views is written with one. */
  grantSentLately(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:GetItem', 'dynamodb:PutItem'], [this.table.tableArn], `${sentLatelyPrefix}*`);
    grantTableKey(this.#key, grantee);
  }

  grantProject(grantee: IGrantable): void {
    // A transaction asks for the right to each of its parts, and for none of its own.
    const actions = ['dynamodb:Query', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'];
    this.#grant(grantee, actions, [this.table.tableArn]);
    grantTableKey(this.#key, grantee);
  }

  /** The registry facts that every decision needs, and no case. */
  grantRegistry(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:GetItem'], [this.table.tableArn], 'registry#*');
    this.#grant(grantee, ['dynamodb:Query'], [this.table.tableArn, this.#registryLists()], 'registry#*');
    this.#key.grantDecrypt(grantee);
  }

  /** Says of the register what came into force last, in the transaction that puts it in force, and nothing else. */
  grantRegisterTurn(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:PutItem'], [this.table.tableArn], registerTurn.pk);
    grantTableKey(this.#key, grantee);
  }

  /** Reads what is due and takes away what is obsolete, and nothing else. */
  grantRunDue(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:Query', 'dynamodb:DeleteItem'], [this.table.tableArn], 'due#*');
    grantTableKey(this.#key, grantee);
  }

  /** Takes in what the next anchor covers, and nothing else. */
  grantUnanchored(grantee: IGrantable): void {
    const actions = ['dynamodb:Query', 'dynamodb:BatchWriteItem'];
    this.#grant(grantee, actions, [this.table.tableArn], 'unanchored#*');
    grantTableKey(this.#key, grantee);
  }

  /** What functions cannot read of it: one alarm each hears of a row left out and of the register not read, whichever it is. */
  watchReading(monitoring: Monitoring, readers: readonly HandlerFunction[]): void {
    this.#watch(monitoring, readers, 'Unreadable', {
      code: 'views.unreadable',
      alarmDescription: 'Answers leave out what cannot be read. Runbook: Rebuild views.',
    });
    this.#watch(monitoring, readers, 'RegisterUnread', {
      code: 'registry.stale',
      alarmDescription: 'Decisions are taken on old facts of the register. Runbook: The register cannot be read.',
    });
  }

  #watch(
    monitoring: Monitoring,
    readers: readonly HandlerFunction[],
    id: string,
    { code, alarmDescription }: { readonly code: LogCode; readonly alarmDescription: string },
  ): void {
    const counts = readers.map((reader, index) => [`m${index}`, reader.countLogged(code)] as const);
    monitoring.alarm(this, id, {
      metric: new MathExpression({
        expression: 'SUM(METRICS())',
        usingMetrics: Object.fromEntries(counts),
        period: Duration.minutes(1),
      }),
      threshold: 1,
      alarmDescription,
    });
  }

  #registryLists(): string {
    return `${this.table.tableArn}/index/by-owner`;
  }

  #grant(grantee: IGrantable, actions: string[], resourceArns: string[], partition?: string): void {
    const conditions = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partition] } };
    Grant.addToPrincipal({ grantee, actions, resourceArns, ...(partition === undefined ? {} : { conditions }) });
  }
}
