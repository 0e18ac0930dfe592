import { digestOf } from '../../lambda/adapters/digest.ts';
import type { EstimateTarget } from '../../lambda/domain/order/estimate.ts';
import type { Capabilities } from '../../lambda/domain/registry/capabilities.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { type AskOperator, createEstimates, type EstimateAsked } from '../../lambda/service/estimates.ts';

const now = '2026-03-02T02:00:00.000Z';
const answer = { phones: 3_120_000, asOf: now, scope: 'county' as const };
const guangzhou: EstimateAsked = { divisions: ['440100'] };
const shenzhen: EstimateAsked = { divisions: ['440300'] };

const able: Capabilities = {
  scope: 'county',
  reach: ['registered', 'present'],
  newcomers: true,
  presentation: ['sms'],
  estimates: true,
};

const operator = (id: string, more: Partial<Operator> = {}): Operator => ({
  id,
  regions: ['000000'],
  delivery: { mode: 'poll' },
  share: 0.5,
  ...more,
});
const asking = (id: string, more: Partial<Operator> = {}): Operator =>
  operator(id, { capabilities: able, estimateEndpoint: `https://${id}.example.cn/estimates`, ...more });

const never = (): Promise<never> => new Promise(() => undefined);

/** A world of these operators; what is asked of them is noted, and a clock of its own goes on when it is told to. */
const world = (operators: readonly Operator[], answers: AskOperator = async () => answer) => {
  const questions: (EstimateTarget & { readonly operator: string })[] = [];
  let elapsed = 0;
  const facts = factsFrom(operators.map((value) => ({ kind: 'operator', value })));
  const estimates = createEstimates({
    registry: { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts },
    policy: defaultPolicy,
    clock: () => now,
    digest: digestOf,
    askOperator: (asked, target) => {
      questions.push({ operator: asked.id, ...target });
      return answers(asked, target);
    },
    elapsedMs: () => elapsed,
    withinMs: 20,
  });
  const wait = (ms: number) => {
    elapsed += ms;
  };
  return { ask: (asked = guangzhou, subject = 'watch') => estimates.ask(asked, subject), questions, wait };
};

describe('how many phones an alert would be for', () => {
  it('is what operators say of now, else what is registered, else nobody’s word', async () => {
    const { ask } = world([
      asking('mobile'),
      operator('unicom', { subscribers: [{ division: '440000', phones: 9 }] }),
      operator('telecom', { subscribers: [{ division: '440100', phones: 2_100_000 }] }),
      operator('broadnet'),
    ]);
    expect(await ask()).toEqual([
      { by: 'operator', operator: 'mobile', asking: 'answered', ...answer },
      { by: 'nobody', operator: 'unicom', asking: 'cannot' },
      { by: 'register', operator: 'telecom', asking: 'cannot', phones: 2_100_000 },
      { by: 'nobody', operator: 'broadnet', asking: 'cannot' },
    ]);
  });

  it('is asked of each about the part that it serves, and of none that serves none', async () => {
    const { ask, questions } = world([
      asking('mobile', { regions: ['440100'] }),
      asking('telecom', { regions: ['440300'] }),
      asking('unicom', { regions: ['350000'] }),
    ]);
    await ask({ divisions: ['440100', '440300'] });
    expect(questions).toEqual([
      { operator: 'mobile', divisions: ['440100'], reach: 'either', visitors: true },
      { operator: 'telecom', divisions: ['440300'], reach: 'either', visitors: true },
    ]);
  });

  it('is asked about what succeeded a code given up, as an alert is ordered, and not about what is none', async () => {
    const { ask, questions } = world([asking('mobile')]);
    await ask({ divisions: ['441283', '449900'] });
    expect(questions).toEqual([{ operator: 'mobile', divisions: ['441204'], reach: 'either', visitors: true }]);
  });

  it('is asked with outlines and whose phones, and with nothing else', async () => {
    const { ask, questions } = world([asking('mobile')]);
    const areas = [{ circle: '23.1,113.3 2' }];
    await ask({ ...guangzhou, areas, reach: 'present', visitors: false });
    expect(questions).toEqual([
      { operator: 'mobile', divisions: ['440100'], areas, reach: 'present', visitors: false },
    ]);
  });

  it.each<readonly [string, Partial<Operator>]>([
    ['has no address for it', { capabilities: able, estimateEndpoint: undefined }],
    ['declares nothing', { capabilities: undefined }],
    ['declares that it does not', { capabilities: { ...able, estimates: false } }],
  ])('is not asked of one that %s', async (_what, more) => {
    const { ask, questions } = world([asking('mobile', more)]);
    expect(await ask()).toEqual([{ by: 'nobody', operator: 'mobile', asking: 'cannot' }]);
    expect(questions).toEqual([]);
  });
});

describe('an operator that gives no answer', () => {
  const subscribers = [{ division: '440100', phones: 2_100_000 }];

  it.each<readonly [string, AskOperator]>([
    ['in time', never],
    ['at all', () => Promise.reject(new Error('refused'))],
    ['that is one', async () => ({ ...answer, msisdn: '13800000000' })],
  ])('%s is stood for by the register, and holds up no other', async (_what, silent) => {
    const answers: AskOperator = (asked, target) =>
      asked.id === 'unicom' ? silent(asked, target) : Promise.resolve(answer);
    const { ask } = world([asking('unicom', { subscribers }), asking('mobile')], answers);
    expect(await ask()).toEqual([
      { by: 'register', operator: 'unicom', asking: 'no-answer', phones: 2_100_000 },
      { by: 'operator', operator: 'mobile', asking: 'answered', ...answer },
    ]);
  });

  it.each<readonly [string, readonly string[], number, boolean]>([
    ['of the largest county', ['440106'], 10_000_000, true],
    ['of more than that', ['440106'], 10_000_001, false],
    ['of the country, for a county', ['440106'], 2_000_000_000, false],
    ['of two counties', ['440106', '440103'], 20_000_000, true],
    ['of more than two', ['440106', '440103', '440106'], 20_000_001, false],
    ['of what succeeded a county', ['441283'], 10_000_001, false],
    ['of a city', ['440100'], 50_000_000, true],
    ['of more than a province', ['440000'], 200_000_001, false],
    ['of the country', ['000000'], 2_000_000_000, true],
    ['of more than the country', ['000000'], 2_000_000_001, false],
    ['of nobody, in a whole province', ['440000'], 0, true],
  ])('is not believed above what the divisions can hold: phones %s', async (_what, divisions, phones, isBelieved) => {
    const { ask } = world([asking('mobile', { subscribers: [{ division: '440106', phones: 9 }] })], async () => ({
      ...answer,
      phones,
    }));
    const [told] = await ask({ divisions: [...divisions] });
    expect([told?.asking, told?.by === 'operator']).toEqual(isBelieved ? ['answered', true] : ['not-believed', false]);
  });

  it('is not shown in the place of the register what is not believed', async () => {
    const { ask } = world([asking('mobile', { subscribers })], async () => ({ ...answer, phones: 50_000_001 }));
    expect(await ask()).toEqual([{ by: 'register', operator: 'mobile', asking: 'not-believed', phones: 2_100_000 }]);
  });

  it('is left alone for some seconds, and then asked again', async () => {
    const { ask, questions, wait } = world([asking('mobile')], () => Promise.reject(new Error('down')));
    await ask();
    wait(4_999);
    await ask();
    expect(questions).toHaveLength(1);
    wait(1);
    await ask();
    expect(questions).toHaveLength(2);
  });

  it('has no more than four questions before it at once, whoever asks', async () => {
    const { ask, questions } = world([asking('mobile', { subscribers })], never);
    const areas = ['440100', '440300', '440400', '440500', '440600', '440700'];
    const told = await Promise.all(areas.map((division, n) => ask({ divisions: [division] }, `watch-${n}`)));
    expect(questions).toHaveLength(4);
    expect(told.flat().map(({ asking }) => asking)).toEqual([
      ...Array.from({ length: 4 }, () => 'no-answer'),
      'not-now',
      'not-now',
    ]);
  });
});

describe('an operator that has been asked a moment ago', () => {
  it('is not asked about the same again for fifteen seconds, whoever wants to know', async () => {
    const { ask, questions, wait } = world([asking('mobile')]);
    const first = await ask(guangzhou, 'watch');
    wait(14_999);
    expect(await ask(guangzhou, 'another')).toEqual(first);
    expect(questions).toHaveLength(1);
    wait(1);
    await ask(guangzhou, 'another');
    expect(questions).toHaveLength(2);
  });

  it('is asked once by two who ask at once', async () => {
    const { ask, questions } = world([asking('mobile')]);
    const [one, other] = await Promise.all([ask(guangzhou, 'watch'), ask(guangzhou, 'another')]);
    expect(one).toEqual(other);
    expect(questions).toHaveLength(1);
  });

  it('is not asked about another place by the same person within three seconds, but by somebody else', async () => {
    const { ask, questions, wait } = world([asking('mobile'), asking('unicom')]);
    await ask(guangzhou);
    expect(questions).toHaveLength(2);
    wait(2_999);
    expect((await ask(shenzhen)).map(({ asking }) => asking)).toEqual(['not-now', 'not-now']);
    expect(questions).toHaveLength(2);
    await ask(shenzhen, 'another');
    expect(questions).toHaveLength(4);
    wait(1);
    await ask({ divisions: ['440400'] });
    expect(questions).toHaveLength(6);
  });

  it('is forgotten with the oldest of a thousand answers, and no more is kept', async () => {
    const { ask, questions } = world([asking('mobile')]);
    const circle = (n: number): EstimateAsked => ({ ...guangzhou, areas: [{ circle: `23.1,113.3 ${n}` }] });
    for (let n = 0; n < 1_001; n += 1) await ask(circle(n), `watch-${n}`);
    expect(questions).toHaveLength(1_001);
    await ask(circle(1_000), 'later');
    expect(questions).toHaveLength(1_001);
    await ask(circle(0), 'latest');
    expect(questions).toHaveLength(1_002);
  });
});
