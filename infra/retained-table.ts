import { AttributeType, BillingMode, Table, TableEncryption, type TableProps } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export const stringKey = (name: string) => ({ name, type: AttributeType.STRING });
export const numberKey = (name: string) => ({ name, type: AttributeType.NUMBER });

/** A table that outlives its stack, an operator's slip and, for 35 days, a wrong write. */
export const retainedTable = (
  scope: Construct,
  key: IKey,
  props: Pick<TableProps, 'partitionKey' | 'sortKey' | 'stream' | 'resourcePolicy' | 'timeToLiveAttribute'>,
): Table =>
  new Table(scope, 'Table', {
    ...props,
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** What DynamoDB asks of a caller's key rights, named one by one: CDK's own grants use wildcards. */
export const grantTableKey = (key: IKey, grantee: IGrantable): void => {
  key.grant(
    grantee,
    'kms:DescribeKey',
    'kms:Decrypt',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  );
};
