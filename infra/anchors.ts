import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { AnyPrincipal, Effect, Grant, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { anchorPrefixes } from '../lambda/resource-names.ts';
import { alarmAtTheFirstFault } from './fault-alarms.ts';
import { type Environment, HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

/**
 * Anchors of the journal: a function that cannot write it signs the root over all its heads, with a key of its own, into a
 * bucket that nobody else writes and nobody at all, the account's owner included, can shorten until the lock ends.
 */
export class Anchors extends Construct {
  readonly handler: HandlerFunction;
  readonly bucket: Bucket;
  readonly #key: Key;
  readonly #records: SubsystemProps['keys']['records'];

  constructor(scope: Construct, id: string, props: SubsystemProps) {
    super(scope, id);
    this.#records = props.keys.records;
    this.#key = this.#newSigningKey(props.settings.anchorKeyGeneration);
    this.bucket = this.#newBucket(Duration.days(props.settings.anchorsLockedForDays));
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'anchor',
      description: 'Signs the heads of all streams of the journal, every hour and at every 1,000 commits',
      memorySize: 1024,
      // Over before the next minute, which would otherwise be throttled.
      timeout: Duration.seconds(55),
      environment: { ...coreEnvironment(props), ...this.environment },
      reservedConcurrentExecutions: 1,
      settings: props.settings,
      logKey: props.keys.records,
    });
    this.handler.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    props.views.grantUnanchored(this.handler.role);
    this.#grantKeep(this.handler.role);
    this.#key.grant(this.handler.role, 'kms:Sign', 'kms:GetPublicKey');
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(this.handler.function, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    this.#raiseAlarms(props.monitoring);
  }

  get environment(): Environment {
    return { ANCHORS_BUCKET: this.bucket.bucketName, ANCHOR_KEY_ID: this.#key.keyId };
  }

  /** Anchors, their heads and the public half of the key. */
  grantRead(role: Role): void {
    Grant.addToPrincipal({ grantee: role, actions: ['s3:GetObject'], resourceArns: this.#objects(role) });
    Grant.addToPrincipal({ grantee: role, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] });
    this.#records.grantDecrypt(role);
    this.#key.grant(role, 'kms:GetPublicKey');
  }

  #grantKeep(role: Role): void {
    const actions = ['s3:GetObject', 's3:PutObject'];
    Grant.addToPrincipal({ grantee: role, actions, resourceArns: this.#objects(role) });
    Grant.addToPrincipal({ grantee: role, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] });
    this.#records.grant(role, 'kms:Decrypt', 'kms:GenerateDataKey');
    this.#refuseOthers(role);
  }

  #objects(role: Role): string[] {
    const { defaultChild } = this.bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('the bucket has no CloudFormation resource of its own');
    const name = Stack.of(this).getLogicalId(defaultChild);
    return Object.values(anchorPrefixes).map((prefix) => {
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/${prefix}/*]`,
        reason: 'Anchors are named by their number and heads by their root; the grant ends at the prefix.',
      });
      return this.bucket.arnForObjects(`${prefix}/*`);
    });
  }

  /** Written by one function alone, and only where nothing stands: here a policy can ask what stands under a key. */
  #refuseOthers(role: Role): void {
    const everything = { principals: [new AnyPrincipal()], resources: [this.bucket.arnForObjects('*')] };
    const effect = Effect.DENY;
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        ...everything,
        effect,
        actions: ['s3:PutObject'],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': role.roleArn } },
      }),
    );
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        ...everything,
        effect,
        actions: ['s3:PutObject'],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
    this.bucket.addToResourcePolicy(
      new PolicyStatement({ ...everything, effect, actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'] }),
    );
  }

  #newBucket(lockedFor: Duration): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.#records,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // Compliance, not governance: it holds against whoever runs the account. Nothing in here names a person or says a word.
      objectLockDefaultRetention: ObjectLockRetention.compliance(lockedFor),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'One function writes it and one reads it; what it holds is offered to auditors and operators anyway.',
    });
    return bucket;
  }

  /** ES256, for nothing but anchors: the deliverer cannot sign one. A new generation is a new key. */
  #newSigningKey(generation: number): Key {
    return new Key(this, `SigningKey${generation}`, {
      description: `Signs anchors of the journal (JWS, ES256), generation ${generation}`,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #raiseAlarms(monitoring: Monitoring): void {
    const alarmDescription = 'The journal is not anchored. Runbook: Anchors are not made.';
    alarmAtTheFirstFault(this, { handler: this.handler, code: 'anchor.failed', alarmDescription, monitoring });
    monitoring.alarm(this, 'NotRunning', {
      metric: this.handler.function.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription,
    });
    monitoring.alarm(this, 'Contradicted', {
      metric: this.handler.countLogged('anchor.contradicted'),
      threshold: 1,
      alarmDescription: 'The journal contradicts an anchor. Runbook: The journal was changed.',
    });
  }
}
