import { Grant, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { attachmentPrefixes } from '../lambda/resource-names.ts';
import type { Environment } from './handler-function.ts';

export interface AttachmentsProps {
  readonly key: IKey;
  /** Where the console is served from, e.g. `https://console.example`: its pages alone may upload. */
  readonly consoleOrigin: string;
}

/** Six months: the records duty asks for five at least (draft-2020 art. 8; Order 31 art. 11). */
const lockedFor = Duration.days(184);

/** Scans of sealed documents: uploaded by browsers under one prefix, verified and kept under the other. */
export class Attachments extends Construct {
  readonly bucket: Bucket;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, { key, consoleOrigin }: AttachmentsProps) {
    super(scope, id);
    this.#key = key;
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // Governance, not compliance: a scan that should never have been uploaded can be removed, by leave and on record.
      objectLockDefaultRetention: ObjectLockRetention.governance(lockedFor),
      removalPolicy: RemovalPolicy.RETAIN,
      cors: [
        {
          allowedOrigins: [consoleOrigin],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
    });
    this.#age();
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'No one reads or writes it but by addresses that the API signs, and the API logs every one it gives.',
    });
  }

  get environment(): Environment {
    return { ATTACHMENTS_BUCKET: this.bucket.bucketName };
  }

  /** Signs uploads and reads, verifies, keeps. Nothing is ever deleted. */
  grantKeep(grantee: Role): void {
    const { incoming, kept } = attachmentPrefixes;
    const resourceArns = [incoming, kept].map((prefix) => this.bucket.arnForObjects(`${prefix}/*`));
    Grant.addToPrincipal({ grantee, actions: ['s3:GetObject', 's3:PutObject'], resourceArns });
    // Without it a missing object is answered like a forbidden one.
    Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] });
    this.#key.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey');
    this.#explainPrefixes(grantee);
  }

  #explainPrefixes(grantee: Role): void {
    const { defaultChild } = this.bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('the bucket has no CloudFormation resource of its own');
    const name = Stack.of(this).getLogicalId(defaultChild);
    for (const prefix of Object.values(attachmentPrefixes)) {
      Validations.of(grantee).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/${prefix}/*]`,
        reason: 'Objects are named by organisation and digest; the grant ends at the prefix.',
      });
    }
  }

  /** What is kept moves to the archive, still readable at once; what was only uploaded goes when its lock ends. */
  #age(): void {
    this.bucket.addLifecycleRule({
      prefix: `${attachmentPrefixes.kept}/`,
      transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: lockedFor }],
    });
    this.bucket.addLifecycleRule({
      prefix: `${attachmentPrefixes.incoming}/`,
      expiration: Duration.days(1),
      noncurrentVersionExpiration: Duration.days(1),
      abortIncompleteMultipartUploadAfter: Duration.days(1),
    });
  }
}
