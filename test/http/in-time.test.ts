import { createDynamoDB } from '../../lambda/adapters/clients/dynamodb.ts';
import { type Limits, limits } from '../../lambda/adapters/clients/limits.ts';
import { createSns } from '../../lambda/adapters/clients/sns.ts';
import { registryFreshness } from '../../lambda/adapters/core.ts';
import { createJournal } from '../../lambda/adapters/journal-table.ts';
import { createRegistryReader } from '../../lambda/adapters/registry-reader.ts';
import { createRegistryView } from '../../lambda/adapters/registry-view.ts';
import { createPublisher, inlineWithinMs } from '../../lambda/adapters/sns-publisher.ts';
import { everyCommit } from '../../lambda/domain/journal/every-commit.ts';
import { createTokenVerifier } from '../../lambda/http/token.ts';
import { startHungServer } from '../adapters/support/hung-server.ts';
import { type Outage, startJournalEngine } from '../adapters/support/journal-engine.ts';
import { type Answer, audience, createTestApi, type TestApi } from './api.ts';
import { alert } from './world.ts';

const hung = await startHungServer();
const nowhere = { endpoint: hung.url, region: 'cn-north-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

const expectUnavailable = ({ status, headers, body }: Answer): void => {
  expect([status, body['code'], headers.get('retry-after')]).toEqual([503, 'unavailable', '1']);
  expect(body['detail']).toMatch(/repeat it under the same Idempotency-Key/);
};

const engine = await startJournalEngine();
const overJournal = (within: Limits) =>
  createTestApi({ journal: createJournal(engine.clientWithin(within), 'journal', everyCommit) });

let keys = 0;
/** The case of another test is another case. */
const newKey = (): string => {
  keys += 1;
  return `k-${keys}`;
};

afterEach(() => engine.turn('none'));

const outside = { ...alert, level: 'yellow' };

/** What a busy machine answers 503 is repeated under its key, as every client may, until it is done. */
const done = async (give: () => Promise<Answer>): Promise<Answer> => {
  const answer = await give();
  return answer.status === 503 ? done(give) : answer;
};

type Act = (api: TestApi, path: string, key: string) => Promise<Answer>;

const acts: readonly (readonly [name: string, first: object, act: Act])[] = [
  ['trigger', alert, (api, _path, key) => api.post('machine', '/emergencies', { alert }, key)],
  ['update', alert, (api, path, key) => api.post('machine', `${path}/update`, { version: 1, alert }, key)],
  ['cancel', alert, (api, path, key) => api.post('duty', `${path}/cancel`, { reason: '误发' }, key)],
  ['end', alert, (api, path, key) => api.post('machine', `${path}/end`, { reason: '解除' }, key)],
  ['tell', alert, (api, path, key) => api.post('duty', `${path}/tell`, { kind: 'correction', text: '系误发。' }, key)],
  ['confirm', outside, (api, path, key) => api.post('duty', `${path}/confirm`, { version: 1 }, key)],
  ['refuse', outside, (api, path, key) => api.post('duty', `${path}/refuse`, { version: 1, reason: '不急' }, key)],
];

/** Of an emergency, but that nobody waits long for these tests. */
const soon = { ...limits.emergency, answerWithinMs: 200 };

describe.each(acts)('an act on an emergency whose journal hangs (%s)', (name, first, act) => {
  const begun = async (outage: Outage, calls?: number) => {
    const api = overJournal(soon);
    const triggerKey = newKey();
    const { body } = await done(() => api.post('machine', '/emergencies', { alert: first }, triggerKey));
    const cancelKey = newKey();
    const cancel = () => api.post('duty', `/emergencies/${body['id']}/cancel`, { reason: '误发' }, cancelKey);
    if (name === 'tell') await done(cancel);
    const [key, commits, published] = [newKey(), engine.commits(), api.published.length];
    engine.turn(outage, calls);
    const sent = () => api.published.slice(published).map(({ hash }) => hash);
    return { api, sent, commits, give: () => act(api, `/emergencies/${body['id']}`, key) };
  };

  it('is answered 503 when its commit is lost, and done when it is repeated', async () => {
    const { api, commits, give } = await begun('loses writes');
    expectUnavailable(await give());
    expect(api.faults.at(-1)).toMatchObject({ code: 'emergency.failed', ids: { status: 503 } });
    engine.turn('none');
    expect((await done(give)).status).toBe(202);
    expect(engine.commits()).toBe(commits + 1);
  });

  it('is answered 503 when nobody hears of its commit, which every repetition finds and answers alike', async () => {
    const { sent, commits, give } = await begun('is silent on writes');
    expectUnavailable(await give());
    expect([engine.commits(), sent()]).toEqual([commits + 1, []]);
    engine.turn('none');
    const [again, third] = [await done(give), await done(give)];
    expect([again.status, third.body]).toEqual([202, again.body]);
    expect(engine.commits()).toBe(commits + 1);
    // The topic drops what comes again under the same id.
    expect(new Set(sent()).size).toBeLessThanOrEqual(1);
  });

  it('knows its own commit again when only the answer to it was lost, and sends it once', async () => {
    const answered = async (tries: number): Promise<Awaited<ReturnType<typeof begun>> & { answer: Answer }> => {
      const begunOne = await begun('is silent on writes', 1);
      const answer = await begunOne.give();
      engine.turn('none');
      // A machine too busy to ask again in time says 503; that another case is answered shows what is claimed.
      return answer.status === 503 && tries > 1 ? answered(tries - 1) : { ...begunOne, answer };
    };
    const { sent, commits, answer } = await answered(10);
    expect([answer.status, engine.commits()]).toEqual([202, commits + 1]);
    expect(sent()).toHaveLength(answer.body['published'] === true ? 1 : 0);
  });
});

describe('an emergency as it is deployed', () => {
  it('is answered in time though every attempt of its commit hangs', async () => {
    const api = overJournal(limits.emergency);
    engine.turn('loses writes');
    expectUnavailable(await api.post('machine', '/emergencies', { alert }, newKey()));
  });

  it('is answered in time whatever the clients would wait for', async () => {
    const api = overJournal(limits.embedded);
    engine.turn('loses writes');
    expectUnavailable(await api.post('machine', '/emergencies', { alert }, newKey()));
  });
});

describe('an emergency', () => {
  it('is answered 503 when the history of its case does not come', async () => {
    const api = overJournal(soon);
    const key = newKey();
    const { body } = await done(() => api.post('machine', '/emergencies', { alert }, key));
    engine.turn('is silent on reads');
    const path = `/emergencies/${body['id']}/cancel`;
    expectUnavailable(await api.post('duty', path, { reason: '误发' }, 'k-1'));
    engine.turn('none');
    const cancelled = await done(() => api.post('duty', path, { reason: '误发' }, 'k-1'));
    expect(cancelled.body['status']).toBe('cancelled');
  });

  it('is answered 503 when the register was never read and does not come', async () => {
    const views = createRegistryView({
      client: createDynamoDB(limits.emergency, nowhere),
      table: 'views',
      onUnreadable: () => undefined,
    });
    const registry = createRegistryReader(views, async () => null, registryFreshness);
    const api = createTestApi({ registry });
    expectUnavailable(await api.post('machine', '/emergencies', { alert }, 'k-1'));
  });

  it('is answered 503 when the issuer gives no keys to check its token with', async () => {
    const api = createTestApi({ verifyToken: createTokenVerifier({ issuer: hung.url, audience }) });
    expectUnavailable(await api.post('machine', '/emergencies', { alert }, 'k-1'));
    expect(api.faults).toMatchObject([{ code: 'emergency.failed', ids: { route: '/emergencies' } }]);
  });

  it('is accepted when only the topic hangs, and left to the publisher of the stream', async () => {
    const topics = { live: 'arn:aws-cn:sns:cn-north-1:0:live', exercise: 'arn:aws-cn:sns:cn-north-1:0:exercise' };
    const publisher = createPublisher(createSns(limits.emergency, nowhere), topics, inlineWithinMs);
    const { status, body } = await createTestApi({ publisher }).post('machine', '/emergencies', { alert }, 'k');
    expect([status, body['published']]).toEqual([202, false]);
  });

  it('is accepted when the time runs out while it is published, however long the topic is waited for', async () => {
    const topics = { live: 'arn:aws-cn:sns:cn-north-1:0:live', exercise: 'arn:aws-cn:sns:cn-north-1:0:exercise' };
    const publisher = createPublisher(createSns(limits.embedded, nowhere), topics, 60_000);
    const { status, body } = await createTestApi({ publisher }).post('machine', '/emergencies', { alert }, 'k');
    expect([status, body['published']]).toEqual([202, false]);
  });

  it('is told of a fault that will not pass as one', async () => {
    const broken = {
      load: async () => [],
      stored: async () => [],
      append: async () => Promise.reject(new TypeError('a bug')),
    };
    const api = createTestApi({ journal: broken });
    const { status, body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect([status, body['code']]).toEqual([500, 'internal']);
    expect(api.faults).toMatchObject([{ code: 'emergency.failed', ids: { status: 500, incident: body['incident'] } }]);
  });
});
