import * as z from 'zod';
import { type JournalWriter, journalWriters } from '../../infra/journal-writers.ts';
import { applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import type { HttpForm, Surface } from '../../lambda/domain/kernel/command.ts';
import { type StreamKind, streamKinds } from '../../lambda/domain/kernel/streams.ts';
import { orderCommands } from '../../lambda/domain/order/commands/index.ts';
import { registryCommands } from '../../lambda/domain/registry/commands/index.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { Policy } from '../../lambda/domain/rules/policy.ts';
import { allowances, resourcesOf, subsystem, synthesise } from './synthesised.ts';

const template = synthesise();
const granted = allowances(template);
const on = (service: string, table: string) =>
  granted.filter(({ action, resource }) => action.startsWith(`${service}:`) && resource.includes(table));
const actionsBySubsystem = (found: typeof granted): Record<string, string[]> => {
  const sets = new Map<string, Set<string>>();
  for (const { role, action } of found) sets.set(subsystem(role), (sets.get(subsystem(role)) ?? new Set()).add(action));
  return Object.fromEntries([...sets].map(([name, actions]) => [name, [...actions].sort()]));
};
const withAction = (action: string) => [
  ...new Set(granted.filter((one) => one.action === action).map(({ role }) => subsystem(role))),
];

const append = ['dynamodb:PutItem', 'dynamodb:Query'];
const follow = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:Query'];

const telemetry = ['POWERTOOLS_SERVICE_NAME', 'POWERTOOLS_METRICS_NAMESPACE', 'POWERTOOLS_LOGGER_LOG_EVENT'];
const common = ['JOURNAL_TABLE', 'VIEWS_TABLE', 'POLICY', 'NODE_OPTIONS', ...telemetry];

describe('what each function may do', () => {
  it('lets nobody change, remove or scan a commit', () => {
    expect(actionsBySubsystem(on('dynamodb', 'JournalTable'))).toEqual({
      OrdinaryApi: append,
      Emergency: append,
      Delivery: append,
      Records: append,
      Acknowledgement: append,
      Clock: append,
      Projection: follow,
      Publication: follow,
      Notices: append,
    });
  });

  const writers: Readonly<Record<JournalWriter, string>> = {
    api: 'OrdinaryApi',
    'emergency-api': 'Emergency',
    clock: 'Clock',
    deliver: 'Delivery',
    'check-acknowledgement': 'Acknowledgement',
    'keep-record': 'Records',
    notify: 'Notices',
  };

  it('lets each function write its own kinds of stream alone', () => {
    const writing = on('dynamodb', 'JournalTable').filter(({ action }) => action === 'dynamodb:PutItem');
    const granted = Object.fromEntries(writing.map(({ role, keys }) => [subsystem(role), keys]));
    const expected = Object.entries(journalWriters).map(([writer, kinds]) => [
      writer,
      kinds.map((kind) => `${kind}#*`),
    ]);
    const named = Object.entries(writers).map(([writer, name]) => [name, Object.fromEntries(expected)[writer]]);
    expect(granted).toEqual(Object.fromEntries(named));
    expect(writing).toHaveLength(named.length);
  });

  const commandsOf: Readonly<Record<StreamKind, readonly { readonly http: HttpForm | null }[]>> = {
    application: Object.values(applicationCommands),
    emergency: Object.values(emergencyCommands),
    order: Object.values(orderCommands),
    registry: Object.values(registryCommands),
    record: [],
  };

  it.each<readonly [JournalWriter, Surface]>([
    ['api', 'ordinary'],
    ['emergency-api', 'emergency'],
  ])('lets %s write the kinds that a command of its surface is given on', (writer, surface) => {
    const kinds = Object.entries(commandsOf).filter(([, commands]) =>
      commands.some(({ http }) => http?.surface === surface),
    );
    expect(kinds.map(([kind]) => kind).toSorted()).toEqual([...journalWriters[writer]].toSorted());
  });

  it('has somebody write every kind that there is', () => {
    expect([...new Set(Object.values(journalWriters).flat())].toSorted()).toEqual(Object.keys(streamKinds).toSorted());
  });

  const Denials = z.object({
    ResourcePolicy: z.object({
      PolicyDocument: z.object({
        Statement: z.array(
          z.object({
            Effect: z.literal('Deny'),
            Principal: z.object({ AWS: z.literal('*') }),
            Action: z.array(z.string()),
            Condition: z.unknown().optional(),
          }),
        ),
      }),
    }),
  });
  const denialsOf = (table: string) =>
    resourcesOf(template, 'AWS::DynamoDB::Table').flatMap(([id, { Properties }]) =>
      id.startsWith(table) ? Denials.parse(Properties).ResourcePolicy.PolicyDocument.Statement : [],
    );
  const denials = denialsOf('Journal');

  it.each(['Journal', 'Access'])(
    'has %s itself refuse whoever would change or remove an item, whatever a policy allows',
    (table) => {
      const unconditional = denialsOf(table)
        .filter(({ Condition }) => Condition === undefined)
        .flatMap(({ Action }) => Action);
      expect(unconditional.toSorted()).toEqual([
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:PartiQLDelete',
        'dynamodb:PartiQLUpdate',
        'dynamodb:UpdateItem',
      ]);
    },
  );

  it('has it refuse a commit of anybody but the functions that write', () => {
    const roles = new Set(
      on('dynamodb', 'JournalTable')
        .filter(({ action }) => action === 'dynamodb:PutItem')
        .map(({ role }) => role),
    );
    expect(denials.filter(({ Condition }) => Condition !== undefined)).toEqual([
      expect.objectContaining({
        Action: ['dynamodb:PartiQLInsert', 'dynamodb:PutItem'],
        Condition: {
          ArnNotEquals: {
            'aws:PrincipalArn': expect.arrayContaining([...roles].map((role) => ({ 'Fn::GetAtt': [role, 'Arn'] }))),
          },
        },
      }),
    ]);
    expect(roles.size).toBe(Object.keys(writers).length);
  });

  it('lets only the ordinary API put readings on record, and find them by what they name; it reads none by its key', () => {
    const found = on('dynamodb', 'AccessTable');
    expect(actionsBySubsystem(found)).toEqual({ OrdinaryApi: append });
    const query = found.filter(({ action }) => action === 'dynamodb:Query');
    for (const { resource } of query) expect(resource).toMatch(/"\/index\/by-(case|reader|organisation|day)"/);
    expect(query).toHaveLength(4);
    const [writer] = found.map(({ role }) => role);
    expect(denialsOf('Access').filter(({ Condition }) => Condition !== undefined)).toEqual([
      expect.objectContaining({
        Action: ['dynamodb:PartiQLInsert', 'dynamodb:PutItem'],
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': [{ 'Fn::GetAtt': [writer, 'Arn'] }] } },
      }),
    ]);
  });

  it('lets only who tells people, and who notes that they looked, read and write notices', () => {
    const found = on('dynamodb', 'NoticesTable');
    expect(actionsBySubsystem(found)).toEqual({
      Notices: ['dynamodb:GetItem', 'dynamodb:PutItem'],
      OrdinaryApi: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
    });
    for (const { resource } of found.filter(({ action }) => action === 'dynamodb:Query'))
      expect(resource).toContain('"/index/by-about"');
  });

  it('lets the publisher alone say what happened, beside who looks again later', () => {
    const telling = granted.filter(
      (one) => one.action === 'sqs:SendMessage' && one.resource.includes('NoticesHappenings'),
    );
    expect(telling.map(({ role }) => subsystem(role)).toSorted()).toEqual(['Notices', 'Publication']);
  });

  it('lets only the projector write the views, the clock take away what is done, and both APIs say one thing each', () => {
    expect(actionsBySubsystem(on('dynamodb', 'ViewsTable'))).toEqual({
      OrdinaryApi: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      Emergency: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      Projection: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      Delivery: ['dynamodb:GetItem', 'dynamodb:Query'],
      Acknowledgement: ['dynamodb:GetItem', 'dynamodb:Query'],
      Clock: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      Notices: ['dynamodb:GetItem', 'dynamodb:Query'],
      Anchors: ['dynamodb:BatchWriteItem', 'dynamodb:Query'],
    });
  });

  it('lets the ordinary API write one partition of the views, which no row of a case or of the register is in', () => {
    const writing = on('dynamodb', 'ViewsTable').filter(({ action }) => action === 'dynamodb:PutItem');
    const keys = writing.filter(({ role }) => subsystem(role) === 'OrdinaryApi').map((one) => one.keys);
    expect(keys).toEqual([['register#turn']]);
  });

  it('lets the emergency function write and read by key what was sent of late, and write nothing else', () => {
    const keysOf = (asked: string) =>
      on('dynamodb', 'ViewsTable')
        .filter(({ role, action }) => subsystem(role) === 'Emergency' && action === asked)
        .map(({ keys }) => keys);
    expect(keysOf('dynamodb:PutItem')).toEqual([['sent-lately#*']]);
    expect(keysOf('dynamodb:GetItem').toSorted()).toEqual([['registry#*'], ['sent-lately#*']]);
  });

  it.each([
    ['Delivery', ['registry#*']],
    ['Acknowledgement', ['registry#*']],
    ['Clock', ['due#*', 'registry#*']],
    ['Notices', ['registry#*']],
    ['Anchors', ['unanchored#*']],
  ])('shows %s no case in the views', (name, partitions) => {
    const views = on('dynamodb', 'ViewsTable').filter(({ role }) => subsystem(role) === name);
    for (const { keys } of views) expect(keys).toHaveLength(1);
    expect([...new Set(views.flatMap(({ keys }) => keys))].sort()).toEqual(partitions);
    for (const { keys } of views.filter(({ action }) => action.endsWith('DeleteItem'))) expect(keys).toEqual(['due#*']);
  });

  it('lets only the publisher ask for an acknowledgement', () => {
    const asking = granted.filter(
      (one) => one.action === 'sqs:SendMessage' && one.resource.includes('Acknowledgement'),
    );
    expect(asking.map(({ role }) => subsystem(role))).toEqual(['Publication']);
  });

  it('lets only the emergency function and the publisher publish orders, and only who tells people to the topic of notices', () => {
    const publishing = granted.filter(({ action }) => action === 'sns:Publish');
    const onNotices = publishing.filter(({ resource }) => resource.includes('NoticesTopic'));
    const onOrders = publishing.filter((one) => !onNotices.includes(one));
    expect([...new Set(onOrders.map(({ role }) => subsystem(role)))].toSorted()).toEqual(['Emergency', 'Publication']);
    expect(onNotices.map(({ role }) => subsystem(role))).toEqual(['Notices']);
  });

  it('opens no dispatch topic by a resource policy', () => {
    const alarmTopic = resourcesOf(template, 'AWS::SNS::TopicPolicy').filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes('"Action":"sns:Publish","Condition":{"StringEquals"'),
    );
    const allowing = resourcesOf(template, 'AWS::SNS::TopicPolicy').filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes('"Effect":"Allow"'),
    );
    expect(allowing.map(([id]) => subsystem(id))).toEqual(['Monitoring']);
    expect(allowing).toEqual(alarmTopic);
  });

  it('lets only the deliverer sign orders, who makes anchors and who hands notices over sign those, and the ordinary API questions and show the public keys', () => {
    const signing = granted.filter(({ action }) => action === 'kms:Sign');
    expect(
      signing.map(({ role, resource }) => [subsystem(role), subsystem(JSON.parse(resource)['Fn::GetAtt'][0])]),
    ).toEqual([
      ['Notices', 'Notices'],
      ['Delivery', 'Delivery'],
      ['Anchors', 'Anchors'],
      ['OrdinaryApi', 'OrdinaryApi'],
    ]);
    expect(withAction('kms:GetPublicKey').sort()).toEqual(['Anchors', 'Delivery', 'Notices', 'OrdinaryApi']);
  });

  it('allows no wildcard action, and on * only what knows no resources', () => {
    expect(granted.filter(({ action }) => action.includes('*'))).toEqual([]);
    const onEverything = granted.filter(({ resource }) => resource.includes('*')).map(({ action }) => action);
    expect([...new Set(onEverything)].sort()).toEqual([
      'dynamodb:ListStreams',
      's3:GetObject',
      's3:PutObject',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  const inBucket = (owner: string) => on('s3', `${owner}Bucket`);

  it.each([
    ['uploads', 'AttachmentsUploads', 'incoming'],
    ['scans', 'AttachmentsBucket', 'attachments'],
  ])(
    'lets only the ordinary API touch %s, and nobody delete one, change its lock or go past it',
    (_, owner, prefix) => {
      const found = on('s3', owner);
      expect(actionsBySubsystem(found)).toEqual({ OrdinaryApi: ['s3:GetObject', 's3:ListBucket', 's3:PutObject'] });
      for (const { resource } of found.filter(({ action }) => action !== 's3:ListBucket'))
        expect(resource).toContain(`"/${prefix}/*"`);
    },
  );

  it('lets only who makes anchors write them, which writes no commit, and the ordinary API read them', () => {
    const anchors = inBucket('Anchors');
    expect(actionsBySubsystem(anchors)).toEqual({
      Anchors: ['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
      OrdinaryApi: ['s3:GetObject', 's3:ListBucket'],
    });
    for (const { resource } of anchors.filter(({ action }) => action !== 's3:ListBucket'))
      expect(resource).toMatch(/"\/(anchors|heads)\/\*"/);
    expect(on('dynamodb', 'JournalTable').filter(({ role }) => subsystem(role) === 'Anchors')).toEqual([]);
    expect(granted.filter(({ action }) => action.startsWith('s3:')).length).toBe(
      anchors.length + inBucket('Attachments').length + on('s3', 'AttachmentsUploads').length,
    );
  });

  it('gives no role a policy that is not its own', () => {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::IAM::Role')) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
    }
    expect(resourcesOf(template, 'AWS::IAM::Role')).toHaveLength(11);
  });

  it.each([
    ['Emergency', ['EXERCISE_TOPIC_ARN', 'LIVE_TOPIC_ARN', 'TOKEN_AUDIENCE', 'TOKEN_ISSUER']],
    ['Anchors', ['ANCHORS_BUCKET', 'ANCHOR_KEY_ID']],
    [
      'OrdinaryApi',
      [
        'ACCESS_TABLE',
        'ANCHORS_BUCKET',
        'ANCHOR_KEY_ID',
        'ATTACHMENTS_BUCKET',
        'ESTIMATE_KEY_ID',
        'NOTICES_TABLE',
        'SIGNING_KEY_ID',
        'TOKEN_AUDIENCE',
        'TOKEN_ISSUER',
        'UPLOADS_BUCKET',
      ],
    ],
    ['Publication', ['ACKNOWLEDGEMENT_QUEUE_URL', 'EXERCISE_TOPIC_ARN', 'HAPPENINGS_QUEUE_URL', 'LIVE_TOPIC_ARN']],
    ['NoticesNotify', ['CONSOLE_ORIGIN', 'HAPPENINGS_QUEUE_URL', 'NOTICES_TABLE', 'NOTICES_TOPIC_ARN']],
    ['NoticesHand', ['CONSOLE_ORIGIN', 'NOTICES_TABLE', 'NOTICE_KEY_ID']],
    ['Delivery', ['PICK_UP_QUEUE_URLS', 'SIGNING_KEY_ID']],
    ['Projection', []],
    ['Records', []],
    ['Acknowledgement', []],
    ['Clock', []],
  ])('tells %s the tables, and of the rest only what it needs', (name, expected) => {
    const [, functionResource] =
      resourcesOf(template, 'AWS::Lambda::Function').find(([id]) => subsystem(id) === name || id.startsWith(name)) ??
      [];
    const environment = JSON.parse(JSON.stringify(functionResource?.Properties['Environment'])).Variables;
    expect(
      Object.keys(environment)
        .filter((key) => !common.includes(key))
        .sort(),
    ).toEqual(expected);
  });

  it('passes a policy of the deployment on to every function, whole', () => {
    const strict = synthesise({ policy: { strictLeadTime: true } });
    for (const [, { Properties }] of resourcesOf(strict, 'AWS::Lambda::Function')) {
      const { POLICY } = JSON.parse(JSON.stringify(Properties['Environment'])).Variables;
      const dispatchableOperators = { telecom: 'push', mobile: 'push', unicom: 'push', broadnet: 'push' };
      expect(Policy.parse(JSON.parse(POLICY))).toEqual({
        ...defaultPolicy,
        strictLeadTime: true,
        dispatchableOperators,
      });
    }
  });

  it('names to every function the operators there are queues for, and who reads them', () => {
    const operators = [
      { id: 'mobile', delivery: 'push' },
      { id: 'rural', delivery: 'poll', principal: '123456789012' },
    ];
    for (const [, { Properties }] of resourcesOf(synthesise({ operators }), 'AWS::Lambda::Function')) {
      const { POLICY } = JSON.parse(JSON.stringify(Properties['Environment'])).Variables;
      expect(Policy.parse(JSON.parse(POLICY)).dispatchableOperators).toEqual({ mobile: 'push', rural: 'poll' });
    }
  });

  it.each(['dispatchableOperators', 'allowInsecureEndpoints'])('leaves %s to the stack', (name) => {
    expect(() => synthesise({ policy: { [name]: name === 'allowInsecureEndpoints' ? true : null } })).toThrow(name);
  });

  it('refuses a policy that does not exist', () => {
    expect(() => synthesise({ policy: { edition: 'draft-1999' } })).toThrow(/edition/);
  });

  it('has a function for every part', () => {
    expect(resourcesOf(template, 'AWS::Lambda::Function')).toHaveLength(11);
  });
});
