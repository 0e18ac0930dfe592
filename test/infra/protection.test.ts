import { Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { coordinatorApp } from '../../infra/coordinator-app.ts';
import { entries } from '../../infra/entries.ts';
import { accessTable, journalTable, viewsTable } from '../../lambda/resource-names.ts';
import { resources, resourcesOf, synthesise, unbundled } from './synthesised.ts';

const template = synthesise();

describe('what is kept', () => {
  it.each([
    ['journal', journalTable],
    ['views', viewsTable],
  ])('protects the %s against deletion, loss and reading at rest', (_name, { partitionKey, sortKey }) => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: Match.objectLike({
        KeySchema: [
          { AttributeName: partitionKey, KeyType: 'HASH' },
          { AttributeName: sortKey, KeyType: 'RANGE' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
      }),
    });
  });

  it('keeps who read what as long as the journal, found by every index that it is read by, and lets nothing of it expire', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: Match.objectLike({
        KeySchema: [{ AttributeName: accessTable.partitionKey, KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        TimeToLiveSpecification: Match.absent(),
        GlobalSecondaryIndexes: accessTable.indexes.map(({ name, partitionKey, sortKey }) =>
          Match.objectLike({
            IndexName: name,
            KeySchema: [
              { AttributeName: partitionKey, KeyType: 'HASH' },
              { AttributeName: sortKey, KeyType: 'RANGE' },
            ],
          }),
        ),
      }),
    });
  });

  it('streams what was committed, and nothing of the views', () => {
    template.resourcePropertiesCountIs(
      'AWS::DynamoDB::Table',
      { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } },
      1,
    );
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      AttributeDefinitions: Match.arrayWith([{ AttributeName: 'version', AttributeType: 'N' }]),
      StreamSpecification: Match.anyValue(),
    });
  });

  it('lists cases by every index the views are read by, whole', () => {
    const GlobalSecondaryIndexes = viewsTable.indexes.map(({ name, partitionKey, sortKey }) =>
      Match.objectLike({
        IndexName: name,
        KeySchema: [
          { AttributeName: partitionKey, KeyType: 'HASH' },
          { AttributeName: sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      }),
    );
    template.hasResourceProperties('AWS::DynamoDB::Table', { GlobalSecondaryIndexes });
  });

  it('keeps every log for more than five months, encrypted', () => {
    const groups = resourcesOf(template, 'AWS::Logs::LogGroup');
    expect(groups).toHaveLength(12);
    for (const [, { Properties }] of groups) {
      expect(Properties['RetentionInDays']).toBeGreaterThanOrEqual(155);
      expect(Properties).toHaveProperty('KmsKeyId');
    }
  });

  it('encrypts every topic and queue with a key of its own and refuses plain HTTP', () => {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::SNS::Topic'))
      expect(Properties).toHaveProperty('KmsMasterKeyId');
    for (const [, { Properties }] of resourcesOf(template, 'AWS::SQS::Queue'))
      expect(Properties).toHaveProperty('KmsMasterKeyId');
    const policies = [...resources(template).values()].filter(({ Type }) => /::(Queue|Topic)Policy$/.test(Type));
    expect(policies).toHaveLength(
      resourcesOf(template, 'AWS::SQS::Queue').length + resourcesOf(template, 'AWS::SNS::Topic').length,
    );
    for (const policy of policies) expect(JSON.stringify(policy)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
  });

  const bucketOf = (owner: string): Readonly<Record<string, unknown>> => {
    const [[, { Properties }] = ['', { Properties: {} }]] = resourcesOf(template, 'AWS::S3::Bucket').filter(([id]) =>
      id.startsWith(owner),
    );
    return Properties;
  };
  const closed = {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
      ],
    },
  };

  it('keeps scans private, encrypted, versioned and locked for longer than five months, whoever puts them there', () => {
    expect(bucketOf('AttachmentsBucket')).toMatchObject({
      ...closed,
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 184 } } },
    });
  });

  it('takes uploads in where nothing is locked, nor a version of it left, and all of it goes after a day', () => {
    const uploads = bucketOf('AttachmentsUploads');
    expect(uploads).toMatchObject(closed);
    for (const lock of ['ObjectLockEnabled', 'ObjectLockConfiguration', 'VersioningConfiguration'])
      expect(uploads).not.toHaveProperty(lock);
    expect(uploads['LifecycleConfiguration']).toEqual({
      Rules: [{ Status: 'Enabled', ExpirationInDays: 1, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }],
    });
  });

  it('archives what is kept, and expires none of it', () => {
    const archived = expect.objectContaining({
      Prefix: 'attachments/',
      Transitions: [{ StorageClass: 'GLACIER_IR', TransitionInDays: 184 }],
    });
    // Of a release that took uploads in here: they go when their lock ends.
    const left = expect.objectContaining({ Prefix: 'incoming/', ExpirationInDays: 1 });
    expect(bucketOf('AttachmentsBucket')['LifecycleConfiguration']).toEqual({ Rules: [archived, left] });
  });

  it.each([
    ['upload', 'AttachmentsUploads', 'PUT'],
    ['read what is kept', 'AttachmentsBucket', 'GET'],
  ])('lets the pages of the console %s, and those of no other origin', (_title, owner, method) => {
    expect(bucketOf(owner)).toMatchObject({
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: [{ Ref: 'ConsoleOrigin' }], AllowedMethods: [method] }] },
    });
    const policies = JSON.stringify(resourcesOf(template, 'AWS::S3::BucketPolicy'));
    expect(policies).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
    expect(policies).not.toContain('"Effect":"Allow"');
  });

  it('rotates every key that can rotate; those that sign are P-256 and cannot', () => {
    template.resourcePropertiesCountIs('AWS::KMS::Key', { EnableKeyRotation: true }, 3);
    template.resourcePropertiesCountIs('AWS::KMS::Key', { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }, 4);
  });

  it.each([
    ['signingKeyGeneration', 'Delivery'],
    ['anchorKeyGeneration', 'Anchors'],
  ])('makes a new signing key for a new %s, and keeps the other', (setting, owner) => {
    const signing = (from: typeof template) =>
      resourcesOf(from, 'AWS::KMS::Key').flatMap(([id, { Properties }]) =>
        Properties['KeyUsage'] === 'SIGN_VERIFY' ? [id] : [],
      );
    const [before, after] = [signing(template), signing(synthesise({ [setting]: 2 }))];
    expect(after.filter((id) => !before.includes(id))).toEqual([expect.stringMatching(`^${owner}`)]);
    template.hasResource('AWS::KMS::Key', { Properties: { KeyUsage: 'SIGN_VERIFY' }, DeletionPolicy: 'Retain' });
  });
});

describe('anchors', () => {
  const [[bucket, { Properties }] = ['', { Properties: {} }]] = resourcesOf(template, 'AWS::S3::Bucket').filter(
    ([id]) => id.startsWith('Anchors'),
  );
  const policies = resourcesOf(template, 'AWS::S3::BucketPolicy').filter(([, policy]) =>
    JSON.stringify(policy.Properties['Bucket']).includes(bucket),
  );

  it('are kept private, encrypted, and locked against everybody for five years', () => {
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1827 } } },
    });
    expect(Properties).toHaveProperty('BucketEncryption');
    expect(Properties).not.toHaveProperty('LifecycleConfiguration');
  });

  it('are locked for as long as a deployment says, and never for less than records are kept', () => {
    synthesise({ anchorsLockedForDays: 3653 }).hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: Match.objectLike({ Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3653 } } }),
    });
    expect(() => synthesise({ anchorsLockedForDays: 183 })).toThrow(/anchorsLockedForDays/);
  });

  it('are written by their own function alone, never over another, and removed by nobody', () => {
    const Statements = z.object({
      PolicyDocument: z.object({
        Statement: z.array(
          z.looseObject({ Effect: z.string(), Action: z.unknown(), Condition: z.unknown().optional() }),
        ),
      }),
    });
    const said = policies.flatMap(([, policy]) => Statements.parse(policy.Properties).PolicyDocument.Statement);
    expect(said.every(({ Effect }) => Effect === 'Deny')).toBe(true);
    const role = { 'Fn::GetAtt': [expect.stringMatching(/^AnchorsHandlerRole/), 'Arn'] };
    expect(said).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Action: 's3:PutObject', Condition: { ArnNotEquals: { 'aws:PrincipalArn': role } } }),
        expect.objectContaining({ Action: 's3:PutObject', Condition: { Null: { 's3:if-none-match': 'true' } } }),
        expect.objectContaining({ Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'] }),
      ]),
    );
  });
});

describe('where it runs', () => {
  it('names no partition, account, region or resource of its own', () => {
    const text = JSON.stringify(template.toJSON());
    expect(text).not.toMatch(/arn:aws/);
    expect(text).not.toMatch(/[a-z]{2}-[a-z]+-\d/);
    expect(text).not.toMatch(/amazonaws\.com\.cn/);
    for (const [type, name] of [
      ['AWS::DynamoDB::Table', 'TableName'],
      ['AWS::SQS::Queue', 'QueueName'],
      ['AWS::Lambda::Function', 'FunctionName'],
    ] as const) {
      for (const [, { Properties }] of resourcesOf(template, type)) expect(Properties).not.toHaveProperty(name);
    }
  });

  it('runs every function on Node 24 and arm64, traced, with structured logs', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: Match.objectLike({ LogFormat: 'JSON', LogGroup: Match.anyValue() }),
      // Node would read all source maps with the code, at every cold start.
      Environment: { Variables: Match.objectLike({ NODE_OPTIONS: Match.absent() }) },
    });
  });

  it('deploys for each function the code of its own', () => {
    const Code = z.object({ Code: z.object({ S3Key: z.string() }) });
    const keys = resourcesOf(template, 'AWS::Lambda::Function').map(
      ([, { Properties }]) => Code.parse(Properties).Code.S3Key,
    );
    expect(keys).toHaveLength(entries.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['by default', {}],
    ['where an operator polls', { operators: [{ id: 'telecom', delivery: 'poll', principal: '111122223333' }] }],
  ])('leaves the rules of CloudFormation nothing to object to %s', (_title, context) => {
    const app = unbundled(context, true);
    coordinatorApp(app);
    expect(app.synth().stacks.map(({ stackName }) => stackName)).toEqual(['Coordinator', 'CoordinatorConsole']);
  });

  it('leaves the rule pack nothing to object to', () => {
    const app = unbundled();
    coordinatorApp(app);
    const report = new AwsSolutionsChecks(app).validateScope(app);
    expect(report.violations.map(({ ruleName }) => ruleName)).toEqual([]);
    expect(report.success).toBe(true);
  });
});
