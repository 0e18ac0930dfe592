import type { Context } from 'aws-lambda';
import { createLines } from '../../lambda/adapters/lines.ts';
import { inRequest } from '../../lambda/current-request.ts';
import { standardErrorOf } from './standard-error.ts';

const secrets = ['请立即转移', '13800138000', 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'arn:aws:sns:cn-north-1:1:live'];
const telling = (nth: number): string => `${secrets[nth]}\n    at ${secrets[nth]} (file:///${secrets[nth]}.ts:1:1)`;

Object.assign(process.env, {
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0',
});
const { write } = createLines('test');

/** The line that a fault leaves on standard error. */
const lineOf = async (cause: unknown): Promise<Record<string, unknown>> => {
  const lines = await standardErrorOf(() => write('request.failed', {}, cause));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
};

const denied = Object.assign(new Error(telling(3)), {
  name: 'AccessDeniedException',
  $metadata: { httpStatusCode: 400, requestId: '4ec2a0a5-0c79-44d5-b06c-a5f8c6f0e0a3', attempts: 1 },
});
const refused = Object.assign(new Error(telling(2)), { code: 'ECONNREFUSED' });

describe('the line of a fault', () => {
  it('names every cause down the chain, with the code where the name alone says nothing', async () => {
    const cause = new Error(telling(0), { cause: new TypeError(telling(1), { cause: refused }) });
    expect((await lineOf(cause))['causes']).toEqual([
      { name: 'Error' },
      { name: 'TypeError' },
      { name: 'Error', code: 'ECONNREFUSED' },
    ]);
  });

  it('says which service denied what to which request', async () => {
    expect((await lineOf(new Error(telling(0), { cause: denied })))['causes']).toEqual([
      { name: 'Error' },
      { name: 'AccessDeniedException', httpStatus: 400, awsRequestId: '4ec2a0a5-0c79-44d5-b06c-a5f8c6f0e0a3' },
    ]);
  });

  it('names each of several causes', async () => {
    const cause = new AggregateError([refused, denied], telling(0), { cause: new RangeError(telling(1)) });
    const names = Object((await lineOf(cause))['causes']).map(({ name }: { name: string }) => name);
    expect(names).toEqual(['AggregateError', 'RangeError', 'Error', 'AccessDeniedException']);
  });

  it('says where it arose, though its text has several lines', async () => {
    expect((await lineOf(new Error(telling(0))))['where']).toMatch(/^at .*log\.test\.ts/);
  });

  it('names the causes of a fault alone, in whatever member of a line it comes', async () => {
    const lines = await standardErrorOf(() =>
      write('request.failed', {}, undefined, { met: new Error(telling(0), { cause: refused }) }),
    );
    expect(JSON.parse(lines[0] ?? '')['met']['causes']).toEqual([
      { name: 'Error' },
      { name: 'Error', code: 'ECONNREFUSED' },
    ]);
    for (const secret of secrets) expect(lines[0]).not.toContain(secret);
  });

  it('ends where causes go round in a circle, or never end', async () => {
    const [first, second] = [new Error(telling(0)), new RangeError(telling(1))];
    first.cause = second;
    second.cause = first;
    expect((await lineOf(first))['causes']).toEqual([{ name: 'Error' }, { name: 'RangeError' }]);
    let deep = new Error(telling(2));
    for (let depth = 0; depth < 1000; depth += 1) deep = new Error(telling(3), { cause: deep });
    expect(Object((await lineOf(deep))['causes']).length).toBeLessThan(20);
  });

  it('says of what was thrown and is no error what it was, and nothing of what it said', async () => {
    expect((await lineOf(telling(0)))['causes']).toEqual([{ name: 'string' }]);
    expect((await lineOf(new Error(telling(0), { cause: { text: telling(1) } })))['causes']).toEqual([
      { name: 'Error' },
      { name: 'object' },
    ]);
  });

  it('holds no word of any text, in whatever member a text stands', async () => {
    const told = [telling, (nth: number) => `${secrets[nth]}`].flatMap((tell) =>
      secrets.map((_, nth) =>
        Object.assign(new Error(telling(nth)), {
          name: tell(nth),
          code: tell(nth),
          $metadata: { requestId: tell(nth) },
        }),
      ),
    );
    const cause = new Error(telling(0), { cause: new AggregateError(told, telling(1), { cause: telling(2) }) });
    for (const fault of [cause, ...told, denied])
      for (const secret of secrets) expect(JSON.stringify(await lineOf(fault))).not.toContain(secret);
  });
});

const contextOf = (awsRequestId: string): Context => ({
  awsRequestId,
  functionName: 'f',
  functionVersion: '1',
  invokedFunctionArn: secrets[3] ?? '',
  memoryLimitInMB: '512',
  logGroupName: 'g',
  logStreamName: 's',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 1,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});

describe('the line of an invocation', () => {
  const { begin, write: writeOfFunction } = createLines('test');
  const lineOfInvocation = async (requestId: string): Promise<Record<string, unknown>> => {
    const [line] = await standardErrorOf(() =>
      inRequest({ requestId, gatewayRequestId: 'g-1' }, () => writeOfFunction('request.failed')),
    );
    return JSON.parse(line ?? '');
  };

  it('says which request and trace it belongs to, and that the function had just been started', async () => {
    begin(contextOf('r-1'));
    const ids = { requestId: 'r-1', gatewayRequestId: 'g-1', traceId: '1-5759e988-bd862e3fe1be46a994272793' };
    const line = await lineOfInvocation('r-1');
    expect(line).toMatchObject({ ...ids, coldStart: true, level: 'WARN', service: 'test', code: 'request.failed' });
    expect(JSON.stringify(line)).not.toContain(secrets[3]);
  });

  it('says of every later one that it had not', async () => {
    begin(contextOf('r-2'));
    expect(await lineOfInvocation('r-2')).toMatchObject({ requestId: 'r-2', coldStart: false });
  });

  it('says no trace of another one where work that was left to itself ends meanwhile', async () => {
    begin(contextOf('r-3'));
    const line = await lineOfInvocation('r-2');
    expect([line['requestId'], line['traceId'], line['coldStart']]).toEqual(['r-2', undefined, undefined]);
  });
});
