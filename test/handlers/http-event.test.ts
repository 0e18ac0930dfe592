import type { LambdaEvent } from 'hono/aws-lambda';
import { phoneText } from '../../lambda/domain/emergency/phone-text.ts';
import { createHttpHandler } from '../../lambda/handlers/create/http-handler.ts';
import { createTestApi, JsonObject, mintToken, type TestApi } from '../http/api.ts';
import { emergencyWith, notUtf8 } from '../http/bytes.ts';
import { type ActorName, alert, content } from '../http/world.ts';

type Sent = {
  readonly body: string;
  readonly isBase64Encoded?: boolean;
  readonly key?: string;
  readonly type?: string;
};

/** What the HTTP API makes of a request, as far as the app looks at it (payload format 2.0). */
const eventOf = async (as: ActorName, path: string, sent: Sent): Promise<LambdaEvent> => ({
  version: '2.0',
  routeKey: `POST ${path}`,
  rawPath: path,
  rawQueryString: '',
  headers: {
    authorization: `Bearer ${await mintToken(as)}`,
    'content-type': sent.type ?? 'application/json',
    'idempotency-key': sent.key ?? 'k-1',
  },
  body: sent.body,
  isBase64Encoded: sent.isBase64Encoded ?? false,
  requestContext: {
    accountId: '1',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'api.example',
    domainPrefix: 'api',
    http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'r-1',
    routeKey: `POST ${path}`,
    stage: '$default',
    time: '02/Mar/2026:02:00:00 +0000',
    timeEpoch: 0,
  },
});

const given = async (api: TestApi, as: ActorName, path: string, sent: Sent) => {
  const { statusCode, body } = await createHttpHandler(api.app)(await eventOf(as, path, sent));
  return { status: statusCode, body: JsonObject.parse(JSON.parse(body)) };
};

const expectNothingOf = ({ journal, published }: TestApi): void => {
  expect([journal.streams.size, published]).toEqual([0, []]);
};

describe('an emergency that the HTTP API hands on', () => {
  it('as text is sent to the letter', async () => {
    const api = createTestApi();
    const { status } = await given(api, 'machine', '/emergencies', { body: JSON.stringify({ alert }) });
    expect([status, api.published[0]?.orders[0]?.text]).toEqual([202, phoneText(alert, 'emergency')]);
  });

  it('as base64 is sent to the letter', async () => {
    const api = createTestApi();
    const body = Buffer.from(JSON.stringify({ alert })).toString('base64');
    const { status } = await given(api, 'machine', '/emergencies', { body, isBase64Encoded: true });
    expect([status, api.published[0]?.orders[0]?.text]).toEqual([202, phoneText(alert, 'emergency')]);
  });

  it.each(notUtf8)('as text that it made of other bytes (%s) is refused with words', async (_what, bytes) => {
    const api = createTestApi();
    const body = Buffer.from(emergencyWith(bytes)).toString('utf8');
    const answer = await given(api, 'machine', '/emergencies', { body });
    expect([answer.status, answer.body['code']]).toEqual([400, 'body-not-utf8']);
    expect(answer.body['detail']).toContain('lost');
    expectNothingOf(api);
  });

  it.each(notUtf8)('as base64 of other bytes (%s) is refused with words', async (_what, bytes) => {
    const api = createTestApi();
    const body = Buffer.from(emergencyWith(bytes)).toString('base64');
    const answer = await given(api, 'machine', '/emergencies', { body, isBase64Encoded: true });
    expect([answer.status, answer.body['code']]).toEqual([400, 'body-not-utf8']);
    expect(answer.body['detail']).toContain('UTF-8');
    expectNothingOf(api);
  });

  it('with half a surrogate pair in its text is refused with words', async () => {
    const api = createTestApi();
    const body = JSON.stringify({ alert }).replace('请', '\ud83d');
    expect(await given(api, 'machine', '/emergencies', { body })).toMatchObject({ status: 400 });
    expectNothingOf(api);
  });

  it('in another charset is refused with words', async () => {
    const api = createTestApi();
    const sent = { body: JSON.stringify({ alert }), type: 'application/json; charset=gbk' };
    const answer = await given(api, 'machine', '/emergencies', sent);
    expect([answer.status, answer.body['detail']]).toEqual([415, expect.stringContaining('gbk')]);
    expectNothingOf(api);
  });
});

describe('an Idempotency-Key that the HTTP API hands on', () => {
  it.each(['é', '键', 'k\u0001', '\ud800'])('is refused where it is not ASCII: %j', async (key) => {
    const api = createTestApi();
    const answer = await given(api, 'clerk', '/applications', { body: JSON.stringify({ content }), key });
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-parameter']);
    expectNothingOf(api);
  });
});
