import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Signer } from '../../lambda/adapters/signer.ts';
import { type Identity, startIdentity } from '../../local/identity/issuer.ts';
import { ReceivedLine } from '../../local/operators/ledger.ts';
import { type SimulatedOperators, startOperators } from '../../local/operators/operators.ts';
import { createLocalEstimateSigner, createLocalSigner } from '../../local/signer.ts';
import { startCoordinator } from './support/coordinator.ts';
import { present, scratchDirectory, until } from './support/scratch.ts';

const directory = scratchDirectory();
const Received = z.strictObject({ operator: z.string(), received: z.array(ReceivedLine) });
const instant = '2026-06-01T02:00:00.000Z';
const slowAnswerInMs = 120;
const order = (orderId: string, more: Record<string, unknown> = {}) => ({
  orderId,
  kind: 'send',
  caseId: `case-of-${orderId}`,
  path: 'ordinary',
  operator: 'telecom',
  text: '台风预警',
  volumeCeiling: 100_000,
  ...more,
});

describe('a simulated operator', () => {
  let identity: Identity;
  let signer: Signer;
  let stranger: Signer;
  let asking: Signer;
  let coordinator: Awaited<ReturnType<typeof startCoordinator>>;
  let operators: SimulatedOperators;

  const start = (pace = 0): Promise<SimulatedOperators> =>
    startOperators({
      operators: ['telecom', 'mobile'],
      dataDir: directory,
      portOf: () => 0,
      issuer: identity.issuer,
      apiUrl: () => coordinator.url,
      jwksUrl: () => coordinator.jwksUrl,
      estimateJwksUrl: () => coordinator.estimateJwksUrl,
      now: () => instant,
      pace,
      slowAnswerInMs,
    });
  const restart = async (pace: number): Promise<void> => {
    await operators.stop();
    operators = await start(pace);
  };

  beforeAll(async () => {
    identity = await startIdentity({ dataDir: directory, port: 0 });
    signer = await createLocalSigner({ dataDir: directory });
    stranger = await createLocalSigner({ dataDir: join(directory, 'stranger') });
    asking = await createLocalEstimateSigner({ dataDir: directory });
    coordinator = await startCoordinator(identity, signer, asking);
    operators = await start();
  });
  afterAll(async () => {
    await operators?.stop();
    await coordinator?.stop();
    await identity?.stop();
  });

  const address = (operator: string): string => present(new Map(Object.entries(operators.urls)).get(operator));
  const deliverRaw = (body: string, givenUp?: AbortSignal): Promise<Response> =>
    fetch(`${address('telecom')}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/jose' },
      body,
      ...(givenUp === undefined ? {} : { signal: givenUp }),
    });
  const deliver = async (payload: Record<string, unknown>, givenUp?: AbortSignal): Promise<Response> =>
    deliverRaw(await signer.sign(payload), givenUp);
  const received = async (orderId: string): Promise<z.infer<typeof ReceivedLine>[]> => {
    const answer = Received.parse(await (await fetch(`${address('telecom')}/received`)).json());
    return answer.received.filter((line) => line.orderId === orderId);
  };
  const turn = (fault: object): Promise<Response> =>
    fetch(`${address('telecom')}/fault`, { method: 'PUT', body: JSON.stringify(fault) });
  const receipts = (orderId: string) => coordinator.posted.filter((posted) => posted.orderId === orderId);
  const finished = (orderId: string) =>
    until(() => receipts(orderId).some(({ receipt }) => receipt.kind === 'finished'));

  it('says of an order for outlines how it serves it, and of any other nothing', async () => {
    const target = { divisions: ['440300'], areas: [{ circle: '10.0,115.0 5' }] };
    await deliver(order('outlined', { volumeCeiling: null, divisions: ['440300'], target }));
    await deliver(order('whole', { volumeCeiling: null, divisions: ['440300'] }));
    await operators.idle();
    const saidOf = (orderId: string) => receipts(orderId).map(({ receipt }) => receipt['servedAs']);
    expect(saidOf('outlined')[0]).toEqual({ scope: 'county', overshoot: expect.any(Number) });
    expect(
      saidOf('outlined')
        .slice(1)
        .every((said) => said === undefined),
    ).toBe(true);
    expect(saidOf('whole').every((said) => said === undefined)).toBe(true);
  });

  it.each([
    ['streets, of which it hears as a wish alone', { scope: 'street' }, 'county'],
    ['counties', { scope: 'county' }, 'county'],
    ['provinces', { scope: 'province' }, 'province'],
  ])('says how finely it serves an order that asks for %s', async (what, wish, scope) => {
    const target = { divisions: ['440300'], ...wish };
    const orderId = `as-fine-as-${what.slice(0, 3)}`;
    await deliver(order(orderId, { volumeCeiling: null, divisions: ['440300'], target }));
    await operators.idle();
    expect(receipts(orderId)[0]?.receipt['servedAs']).toEqual({ scope });
  });

  describe('that is asked how many phones are in an area', () => {
    const question = {
      kind: 'estimate',
      operator: 'telecom',
      askedAt: instant,
      target: { divisions: ['440300'], reach: 'either', visitors: true },
    };
    const put = async (jws: string, to = 'telecom'): Promise<readonly [number, unknown]> => {
      const answer = await fetch(`${address(to)}/estimates`, { method: 'POST', body: jws });
      return [answer.status, await answer.json()];
    };

    it('says as many as an alert for it would go to, and how finely it told the place', async () => {
      await deliver(order('as-many', { volumeCeiling: null, divisions: ['440300'] }));
      await operators.idle();
      const [targeted] = receipts('as-many').flatMap(({ receipt }) => receipt['targeted'] ?? []);
      expect(await put(await asking.sign(question))).toEqual([
        200,
        { phones: targeted, asOf: instant, scope: 'county' },
      ]);
    });

    it('tells outlines by its cells where it can', async () => {
      const target = { ...question.target, areas: [{ circle: '10.0,115.0 5' }] };
      const outlined = await asking.sign({ ...question, operator: 'mobile', target });
      expect(await put(outlined, 'mobile')).toEqual([
        200,
        { phones: expect.any(Number), asOf: instant, scope: 'areas' },
      ]);
    });

    it.each([
      ['no key of the coordinator', () => stranger.sign(question), 401],
      ['the key of orders', () => signer.sign(question), 401],
      ['another operator’s name', () => asking.sign({ ...question, operator: 'mobile' }), 403],
      ['minutes behind', () => asking.sign({ ...question, askedAt: '2026-06-01T01:58:00.000Z' }), 401],
      ['no place', () => asking.sign({ ...question, target: {} }), 400],
      ['no form', async () => 'x', 401],
    ])('answers no question with %s', async (_what, signed, status) => {
      expect((await put(await signed()))[0]).toBe(status);
    });

    it('takes no question for an order, nor an order that is signed as a question', async () => {
      expect((await deliverRaw(await asking.sign(question))).status).toBe(401);
      expect((await deliverRaw(await asking.sign(order('o-question')))).status).toBe(401);
      expect(await received('o-question')).toEqual([]);
    });

    it('uses up no fault that is meant for an order', async () => {
      await turn({ mode: '500', times: 1 });
      expect((await put(await asking.sign(question)))[0]).toBe(500);
      expect((await deliver(order('o-after-question'))).status).toBe(500);
      expect((await put(await asking.sign(question)))[0]).toBe(200);
      await operators.idle();
    });
  });

  it('takes a signed order and reports it to the end under its own identity', async () => {
    const answer = await deliver(order('o-1'));
    expect(answer.status).toBe(202);
    await finished('o-1');
    const own = receipts('o-1');
    expect(own.map(({ sequence, receipt }) => [sequence, receipt.kind])).toEqual([
      [1, 'accepted'],
      [2, 'started'],
      [3, 'progress'],
      [4, 'progress'],
      [5, 'progress'],
      [6, 'finished'],
    ]);
    expect(own.every(({ subject, receipt }) => subject === 'telecom-system' && receipt.at === instant)).toBe(true);
    expect(own[0]?.key).toBe('o-1-1');
    const counts = present(own.at(-1)?.receipt.counts);
    expect(counts.sent).toBe(100_000);
    expect(counts.delivered + counts.failed + counts.refused).toBe(counts.sent);
    expect(counts.failed).toBeGreaterThan(0);
    const [line] = await received('o-1');
    expect(line).toMatchObject({ verified: true, status: 202, duplicate: false, path: 'ordinary', counts });
  });

  it('tells as many phones as have the earlier messages, and counts no more', async () => {
    const area = { path: 'emergency', volumeCeiling: null, divisions: ['440300'] };
    await deliver(order('t-1', { ...area, caseId: 'case-t' }));
    await finished('t-1');
    await deliver(order('t-2', { ...area, caseId: 'case-t', kind: 'cancel' }));
    const told = { ...area, caseId: 'case-t', kind: 'correction', recipientsOf: ['t-1', 't-never'] };
    await deliver(order('t-3', told));
    await finished('t-3');
    const last = (id: string) => present(receipts(id).at(-1)?.receipt.counts);
    expect(last('t-3').sent).toBe(last('t-1').delivered);
    expect(last('t-3').delivered).toBeLessThan(last('t-1').delivered);
    await deliver(order('t-4', { ...told, recipientsOf: ['t-never'] }));
    await finished('t-4');
    expect(last('t-4')).toEqual({ sent: 0, delivered: 0, failed: 0, refused: 0 });
  });

  it('says once how many phones it set out to reach, and nothing where it reaches none', async () => {
    await deliver(order('o-target', { path: 'emergency', volumeCeiling: null, divisions: ['440300', '440400'] }));
    await deliver(order('o-drill', { path: 'exercise', divisions: ['440300'] }));
    await deliver(order('o-stop', { kind: 'cancel', path: 'emergency' }));
    for (const id of ['o-target', 'o-drill', 'o-stop']) await finished(id);
    const said = (id: string) => receipts(id).flatMap(({ receipt }) => receipt.targeted ?? []);
    expect([said('o-target'), said('o-drill'), said('o-stop')]).toEqual([[96_000], [], []]);
  });

  it.each([
    ['country', '000000', 2_400_000],
    ['province', '440000', 240_000],
    ['prefecture', '440300', 48_000],
    ['county', '441322', 7_200],
  ])('sends an order without a ceiling to all its phones in the %s', async (_title, division, sent) => {
    const id = `o-everybody-${division}`;
    await deliver(order(id, { path: 'emergency', volumeCeiling: null, divisions: [division] }));
    await finished(id);
    expect(receipts(id).at(-1)?.receipt.counts?.sent).toBe(sent);
  });

  it('answers a repeated order the same and does not execute it again', async () => {
    const first = await (await deliver(order('o-2'))).json();
    await finished('o-2');
    const again = await deliver(order('o-2'));
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect((await received('o-2')).map(({ duplicate }) => duplicate)).toEqual([false, true]);
    expect(receipts('o-2')).toHaveLength(6);
  });

  it.each([
    ['signed by somebody else', () => stranger.sign(order('x-1')), 401, 'signature-invalid'],
    ['that is no signature at all', async () => 'nonsense', 401, 'signature-invalid'],
    ['for another operator', () => signer.sign(order('x-2', { operator: 'mobile' })), 403, 'operator-mismatch'],
    ['past its expiry', () => signer.sign(order('x-3', { exp: Date.parse(instant) / 1000 - 1 })), 401, 'order-expired'],
    ['without an id', () => signer.sign({ operator: 'telecom' }), 400, 'order-malformed'],
  ])('refuses an order %s', async (_title, sign, status, code) => {
    const answer = await deliverRaw(await sign());
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ title: code, status });
    expect([...receipts('x-1'), ...receipts('x-2'), ...receipts('x-3')]).toEqual([]);
  });

  it('still takes an order at the very instant it expires', async () => {
    expect((await deliver(order('o-3', { exp: Date.parse(instant) / 1000 }))).status).toBe(202);
  });

  it.each([
    ['403', 'f-0', 'status 403', 0],
    ['500', 'f-1', 'status 500', 0],
    ['reset', 'f-2', 'no answer', 0],
  ])('with the fault %s set once, fails once and is well again', async (mode, id, outcome, recorded) => {
    expect((await turn({ mode, times: 1 })).status).toBe(200);
    const result = await deliver(order(id)).then(
      ({ status }) => `status ${status}`,
      () => 'no answer',
    );
    expect(result).toBe(outcome);
    expect(await received(id)).toHaveLength(recorded);
    expect((await deliver(order(id))).status).toBe(202);
    await finished(id);
  });

  it('with the fault timeout set once, takes the order, does not say so, and is well again', async () => {
    await turn({ mode: 'timeout', times: 1 });
    const patience = new AbortController();
    const answered = deliver(order('f-3'), patience.signal).then(
      () => 'answer',
      () => 'no answer',
    );
    await finished('f-3');
    patience.abort();
    expect(await answered).toBe('no answer');
    expect(await received('f-3')).toHaveLength(1);
    expect((await deliver(order('f-3'))).status).toBe(200);
  });

  it('with the fault slow, answers late', async () => {
    await turn({ mode: 'slow', times: 1 });
    const happened: string[] = [];
    // Timers of one process fire in the order in which they are due, however late.
    void wait(slowAnswerInMs - 1).then(() => happened.push('time has passed'));
    happened.push(`answered ${(await deliver(order('f-4'))).status}`);
    expect(happened).toEqual(['time has passed', 'answered 202']);
  });

  it('with the fault silent, takes the order, reports nothing, and begins when it is ordered again', async () => {
    await turn({ mode: 'silent', times: 1 });
    expect((await deliver(order('f-7'))).status).toBe(202);
    expect((await deliver(order('f-8'))).status).toBe(202);
    await finished('f-8');
    expect(receipts('f-7')).toEqual([]);
    expect((await deliver(order('f-7'))).status).toBe(200);
    await finished('f-7');
  });

  it('keeps a fault until it is turned back, and refuses one it does not know', async () => {
    await turn({ mode: '500' });
    expect((await deliver(order('f-5'))).status).toBe(500);
    expect((await deliver(order('f-5'))).status).toBe(500);
    expect((await turn({ mode: 'explode' })).status).toBe(400);
    expect(await (await fetch(`${address('telecom')}/fault`)).json()).toEqual({ mode: '500' });
    await turn({ mode: 'ok' });
    expect((await deliver(order('f-5'))).status).toBe(202);
  });

  it('posts a receipt again until the coordinator has it, and takes 409 as recorded', async () => {
    await operators.idle();
    coordinator.answers.push(503, 404, 409);
    await deliver(order('o-4'));
    await finished('o-4');
    expect(receipts('o-4').map(({ sequence }) => sequence)).toEqual([2, 3, 4, 5, 6]);
  });

  it('stops a running send when its case is cancelled and reports what was out by then', async () => {
    coordinator.taking.upTo = 3;
    await deliver(order('o-5', { caseId: 'case-5' }));
    await deliver(order('o-6', { caseId: 'case-6' }));
    for (const id of ['o-5', 'o-6']) await until(() => receipts(id).some(({ receipt }) => receipt.kind === 'progress'));
    // What is left of them takes minutes now.
    await restart(200);
    coordinator.taking.upTo = Number.POSITIVE_INFINITY;
    await deliver(order('o-5-cancel', { caseId: 'case-5', kind: 'cancel', volumeCeiling: undefined }));
    await finished('o-5');
    expect(receipts('o-6').some(({ receipt }) => receipt.kind === 'finished')).toBe(false);
    expect(receipts('o-5').at(-1)?.receipt.counts?.sent).toBe(30_000);
    await restart(0);
    await finished('o-5-cancel');
    await finished('o-6');
    expect(receipts('o-6').at(-1)?.receipt.counts?.sent).toBe(100_000);
  });

  it('stops what a stop refers to and nothing else of its case: the end of a part leaves the update beside it going', async () => {
    coordinator.taking.upTo = 3;
    const area = { caseId: 'case-8', path: 'emergency', volumeCeiling: null, divisions: ['440100', '440300'] };
    await deliver(order('e-8.1.telecom', area));
    await deliver(
      order('e-8.2.telecom', { ...area, kind: 'update', divisions: ['440300'], references: ['e-8.1.telecom'] }),
    );
    for (const id of ['e-8.1.telecom', 'e-8.2.telecom'])
      await until(() => receipts(id).some(({ receipt }) => receipt.kind === 'progress'));
    // What is left of them takes minutes now.
    await restart(200);
    coordinator.taking.upTo = Number.POSITIVE_INFINITY;
    const end = { ...area, kind: 'end', divisions: ['440100'], references: ['e-8.1.telecom'] };
    await deliver(order('e-8.2.telecom.left', end));
    await finished('e-8.1.telecom');
    expect(receipts('e-8.2.telecom').some(({ receipt }) => receipt.kind === 'finished')).toBe(false);
    expect((await received('e-8.2.telecom.left'))[0]).toMatchObject({
      kind: 'end',
      divisions: ['440100'],
      references: ['e-8.1.telecom'],
    });
    await restart(0);
    await finished('e-8.2.telecom');
  });

  it('knows after a restart what it received, and reports on from where it stood', async () => {
    await restart(1);
    await deliver(order('o-7'));
    await until(() => receipts('o-7').length >= 2);
    await restart(0);
    await finished('o-7');
    expect(new Set(receipts('o-7').map(({ sequence }) => sequence))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect((await deliver(order('o-7'))).status).toBe(200);
  });
});
