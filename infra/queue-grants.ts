import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/** SendMessage and the two key rights it needs; CDK's own grant adds wildcards. */
export const grantSend = (queue: IQueue, grantee: IGrantable): void => {
  queue.grant(grantee, 'sqs:SendMessage');
  queue.encryptionMasterKey?.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey');
};
