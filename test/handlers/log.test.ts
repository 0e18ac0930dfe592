import { jsonLogger } from '../../lambda/log.ts';
import { standardErrorOf } from './standard-error.ts';

const secrets = ['请立即转移', '13800138000', 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'arn:aws:sns:cn-north-1:1:live'];
const telling = (nth: number): string => `${secrets[nth]}\n    at ${secrets[nth]} (file:///${secrets[nth]}.ts:1:1)`;

/** The line that a fault leaves on standard error. */
const lineOf = async (cause: unknown): Promise<Record<string, unknown>> => {
  const lines = await standardErrorOf(() => jsonLogger('request.failed', {}, cause));
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
