import { Grant, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
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

/** So long an upload waits to be confirmed; S3 counts whole days, from the midnight (UTC) after it came. */
const waitsFor = Duration.days(1);

/**
 * Scans of sealed documents, in two buckets. Browsers upload into one that locks nothing and forgets after a day; what was
 * verified is copied into the other, which locks whatever is put there: whoever writes it can neither leave the lock out nor
 * choose it.
 */
export class Attachments extends Construct {
  readonly bucket: Bucket;
  readonly uploads: Bucket;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, { key, consoleOrigin }: AttachmentsProps) {
    super(scope, id);
    this.#key = key;
    const allowedFor = (method: HttpMethods) => ({
      allowedOrigins: [consoleOrigin],
      allowedMethods: [method],
      allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
      maxAge: 3600,
    });
    this.bucket = this.#newBucket('Bucket', {
      versioned: true,
      // Governance, not compliance: a scan that should never have been uploaded can be removed, by leave and on record.
      objectLockDefaultRetention: ObjectLockRetention.governance(lockedFor),
      cors: [allowedFor(HttpMethods.GET)],
    });
    // Without versions: a lock or an older version would outlive the day.
    this.uploads = this.#newBucket('Uploads', {
      lifecycleRules: [{ expiration: waitsFor, abortIncompleteMultipartUploadAfter: waitsFor }],
      cors: [allowedFor(HttpMethods.PUT)],
    });
    this.#age();
  }

  get environment(): Environment {
    return { ATTACHMENTS_BUCKET: this.bucket.bucketName, UPLOADS_BUCKET: this.uploads.bucketName };
  }

  #newBucket(id: string, own: BucketProps): Bucket {
    const bucket = new Bucket(this, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.#key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      ...own,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'No one reads or writes it but by addresses that the API signs, and the API logs every one it gives.',
    });
    return bucket;
  }

  /** Signs uploads and reads, verifies, keeps. Nothing is ever deleted, and nobody but the bucket sets a lock. */
  grantKeep(grantee: Role): void {
    this.#grantIn(this.uploads, attachmentPrefixes.incoming, grantee);
    this.#grantIn(this.bucket, attachmentPrefixes.kept, grantee);
    this.#key.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey');
  }

  #grantIn(bucket: Bucket, prefix: string, grantee: Role): void {
    const resourceArns = [bucket.arnForObjects(`${prefix}/*`)];
    Grant.addToPrincipal({ grantee, actions: ['s3:GetObject', 's3:PutObject'], resourceArns });
    // Without it a missing object is answered like a forbidden one.
    Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [bucket.bucketArn] });
    const { defaultChild } = bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('the bucket has no CloudFormation resource of its own');
    Validations.of(grantee).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(defaultChild)}.Arn>/${prefix}/*]`,
      reason: 'Objects are named by organisation and digest; the grant ends at the prefix.',
    });
  }

  /**
   * What is kept moves to the archive, still readable at once. Uploads that an earlier release took in beside it are locked
   * too, and go when their lock ends.
   */
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
