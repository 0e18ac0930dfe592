import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ArnFormat, Aws, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

const rotatingKey = (scope: Construct, id: string, description: string): Key =>
  new Key(scope, id, { description, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });

/** Three keys, so that reading a queue never opens the journal. The signing key belongs to delivery. */
export class Keys extends Construct {
  /** Journal, views and logs. */
  readonly records: Key;
  readonly topics: Key;
  readonly queues: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.records = rotatingKey(this, 'Records', 'Journal, views and logs of the coordinator');
    this.topics = rotatingKey(this, 'Topics', 'Dispatches and alarms in transit');
    this.queues = rotatingKey(this, 'Queues', 'Orders and receipts in transit');
    this.#allowLogs();
    this.#allowAlarms();
  }

  /** The logs service encrypts by region; its host name differs between the partitions, the URL suffix does not. */
  #allowLogs(): void {
    const logGroups = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.records.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
      }),
    );
  }

  #allowAlarms(): void {
    this.topics.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }
}
