import { Match, type Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { type Resource, resourcesOf, synthesise } from './synthesised.ts';

const template = synthesise();
const fourOperators = ['broadnet', 'mobile', 'telecom', 'unicom'];

type Subscription = { readonly topic: string; readonly queue: string; readonly properties: Resource['Properties'] };
const subscriptionsOf = (from: Template): readonly Subscription[] =>
  resourcesOf(from, 'AWS::SNS::Subscription').map(([, { Properties }]) => ({
    topic: JSON.stringify(Properties['TopicArn']),
    queue: JSON.stringify(Properties['Endpoint']),
    properties: Properties,
  }));
const subscriptions = subscriptionsOf(template);

describe('how orders travel', () => {
  it('keeps drills and live orders on topics and queues of their own', () => {
    const crossing = subscriptions.filter(
      ({ topic, queue }) =>
        (topic.includes('Live') && queue.includes('exercise')) ||
        (topic.includes('Exercise') && queue.includes('live')),
    );
    expect(crossing).toEqual([]);
    expect(subscriptions.filter(({ topic, queue }) => topic.includes('Live') && queue.includes('live'))).toHaveLength(
      4,
    );
    expect(
      subscriptions.filter(({ topic, queue }) => topic.includes('Exercise') && queue.includes('exercise')),
    ).toHaveLength(4);
  });

  it.each(['live', 'exercise'])('gives each operator only its own %s orders', (path) => {
    const filtered = subscriptions.filter(({ queue }) => queue.includes(`Dispatch${path}`));
    const accepted = filtered.map(({ properties, queue }) => {
      const [operator] = JSON.parse(JSON.stringify(properties['FilterPolicy'])).operator;
      expect(queue).toContain(`Dispatch${path}${operator}Queue`);
      return operator;
    });
    expect(accepted.sort()).toEqual(fourOperators);
  });

  it('keeps an unfiltered record of both paths', () => {
    const records = subscriptions.filter(({ queue }) => queue.includes('DispatchRecordsQueue'));
    expect(records.map(({ topic }) => topic.includes('Live')).sort()).toEqual([false, true]);
    for (const { properties } of records) expect(properties).not.toHaveProperty('FilterPolicy');
  });

  it('delivers raw, and sets aside what a queue would not take', () => {
    for (const { properties } of subscriptions) {
      expect(properties).toMatchObject({
        RawMessageDelivery: true,
        RedrivePolicy: { deadLetterTargetArn: expect.anything() },
      });
    }
  });

  it('publishes first in, first out, deduplicated within a group', () => {
    template.resourcePropertiesCountIs('AWS::SNS::Topic', { FifoTopic: true, FifoThroughputScope: 'MessageGroup' }, 2);
    template.resourcePropertiesCountIs(
      'AWS::SQS::Queue',
      { FifoQueue: true, DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' },
      18,
    );
  });

  it('gives every working queue dead letters of its own kind', () => {
    template.resourcePropertiesCountIs(
      'AWS::SQS::Queue',
      { FifoQueue: true, RedrivePolicy: { maxReceiveCount: 100, deadLetterTargetArn: Match.anyValue() } },
      9,
    );
    template.resourcePropertiesCountIs(
      'AWS::SQS::Queue',
      { FifoQueue: Match.absent(), RedrivePolicy: { maxReceiveCount: 100, deadLetterTargetArn: Match.anyValue() } },
      3,
    );
  });

  it('answers for each message of a batch on its own', () => {
    const mappings = resourcesOf(template, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(14);
    for (const [, { Properties }] of mappings) {
      expect(Properties).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    }
  });

  it('gives a slow operator twenty orders a second, and drills less than the lives that depend on it', () => {
    const atOnce = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').flatMap(([id, { Properties }]) => {
      const path = /(live|exercise)/.exec(JSON.stringify(Properties['EventSourceArn']))?.[1];
      const { ScalingConfig } = Properties;
      return id.startsWith('Delivery') && path !== undefined ? [JSON.stringify([path, ScalingConfig])] : [];
    });
    expect([...new Set(atOnce)].toSorted()).toEqual([
      '["exercise",{"MaximumConcurrency":10}]',
      '["live",{"MaximumConcurrency":100}]',
    ]);
    expect(atOnce).toHaveLength(8);
  });

  it('never lets a deliverer outlive the invisibility of its order', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Description: Match.stringLikeRegexp('posts'),
      Timeout: 25,
    });
    template.resourcePropertiesCountIs('AWS::SQS::Queue', { VisibilityTimeout: 30 }, 12);
  });
});

describe('the stream of the journal', () => {
  it('has two readers, which retry a commit until it leaves the stream and then say so', () => {
    template.resourcePropertiesCountIs(
      'AWS::Lambda::EventSourceMapping',
      {
        EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('JournalTable'), 'StreamArn'] },
        MaximumRetryAttempts: -1,
        BisectBatchOnFunctionError: true,
        StartingPosition: 'TRIM_HORIZON',
        DestinationConfig: { OnFailure: Match.anyValue() },
      },
      2,
    );
  });
});

const statementsOf = (properties: Resource['Properties']): readonly string[] => {
  const { Statement } = z.object({ Statement: z.array(z.unknown()) }).parse(properties['PolicyDocument']);
  return Statement.map((statement) => JSON.stringify(statement));
};

describe('an operator that polls', () => {
  const polling = synthesise({
    operators: [
      { id: 'telecom', delivery: 'push' },
      { id: 'broadnet', delivery: 'poll', principal: '111122223333' },
    ],
  });
  const policies = resourcesOf(polling, 'AWS::SQS::QueuePolicy').filter(([, { Properties }]) =>
    JSON.stringify(Properties).includes('111122223333'),
  );

  it('may read its own two queues and no other', () => {
    expect(policies.map(([id]) => id.replace(/Policy\w+$/, '')).sort()).toEqual([
      'DispatchpickupexercisebroadnetQueue',
      'DispatchpickuplivebroadnetQueue',
    ]);
    for (const [, policy] of policies) {
      expect(JSON.stringify(policy)).toContain('sqs:ReceiveMessage');
      expect(JSON.stringify(policy)).not.toContain('"sqs:*","Effect":"Allow"');
    }
  });

  it('holds the keys of its own queues only', () => {
    const opened = resourcesOf(polling, 'AWS::KMS::Key').filter(([, key]) =>
      JSON.stringify(key).includes('111122223333'),
    );
    expect(opened.map(([, { Properties }]) => Properties['Description']).sort()).toEqual([
      'Orders (exercise) that broadnet polls',
      'Orders (live) that broadnet polls',
    ]);
  });

  it('has its orders looked at like the others before they are put where it fetches them', () => {
    const fed = resourcesOf(polling, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) =>
      JSON.stringify(Properties),
    );
    expect(fed.filter((mapping) => mapping.includes('pickup'))).toEqual([]);
    for (const operator of ['broadnet', 'telecom'])
      expect(fed.filter((mapping) => mapping.includes(operator))).toHaveLength(2);
    const subscribed = subscriptionsOf(polling).filter(({ queue }) => queue.includes('pickup'));
    expect(subscribed).toEqual([]);
  });

  it('fetches from queues that only the deliverer may fill, and knows by their addresses', () => {
    const filling = resourcesOf(polling, 'AWS::IAM::Policy').filter(([, { Properties }]) =>
      statementsOf(Properties).some(
        (statement) => statement.includes('sqs:SendMessage') && statement.includes('pickup'),
      ),
    );
    expect(filling.map(([id]) => id.replace(/Handler.*$/, ''))).toEqual(['Delivery']);
    const [, deliverer] = resourcesOf(polling, 'AWS::Lambda::Function').find(([id]) => id.startsWith('Delivery')) ?? [];
    const environment = JSON.stringify(deliverer?.Properties['Environment']);
    for (const path of ['live', 'exercise'])
      expect(environment).toMatch(new RegExp(`${path}-broadnet.{1,40}Dispatchpickup${path}broadnetQueue`));
  });

  it('is one of few, for their addresses share four kilobytes with everything else', () => {
    const operators = Array.from({ length: 9 }, (_, index) => ({
      id: `rural-${index}`,
      delivery: 'poll',
      principal: '111122223333',
    }));
    expect(() => synthesise({ operators })).toThrow(/at most 8/);
    expect(() => synthesise({ operators: operators.slice(1) })).not.toThrow();
  });

  it.each([
    [
      'named twice',
      [
        { id: 'telecom', delivery: 'push' },
        { id: 'telecom', delivery: 'push' },
      ],
      /named twice/,
    ],
    ['without a principal', [{ id: 'telecom', delivery: 'poll' }], /principal/],
    ['with a name that no resource may carry', [{ id: 'Telecom_1', delivery: 'push' }], /lower-case/],
    ['missing altogether', [], /operators/],
  ])('is refused when it is %s', (_reason, operators, message) => {
    expect(() => synthesise({ operators })).toThrow(message);
  });
});
