import { payloadOf } from '../../lambda/adapters/outgoing-order.ts';
import type { Capabilities } from '../../lambda/domain/registry/capabilities.ts';
import { preparedRain } from '../domain/registry/prepared-rain.ts';
import { createTestApi, type TestApi } from './api.ts';
import { alert, drilled } from './world.ts';

const english = { language: 'en', text: 'Extreme rain in Guangzhou', instruction: 'Move to high ground now.' };
const japanese = { language: 'ja', text: '広州市に大雨。', instruction: '高い所へ避難してください。' };
const inThree = { ...alert, otherLanguages: [english, japanese] };
const delivered = [
  { language: 'en', text: 'Extreme rain in Guangzhou. Move to high ground now.' },
  { language: 'ja', text: '広州市に大雨。高い所へ避難してください。' },
];

const caseOf = async (api: TestApi, id: unknown) => (await api.get('machine', `/emergencies/${id}`)).body;
const ordersOf = ({ published }: TestApi) => published.flatMap(({ orders }) => orders);

const able: Capabilities = {
  scope: 'county',
  reach: ['present'],
  newcomers: true,
  presentation: ['sms'],
  estimates: false,
  otherLanguages: true,
};

describe('an alert in further languages', () => {
  it('is in every order with a text of each, composed as the first', async () => {
    const api = createTestApi();
    const { status, body } = await api.post('machine', '/emergencies', { alert: inThree }, 'k-1');
    expect(status).toBe(202);
    expect((await caseOf(api, body['id']))['alert']).toMatchObject({ otherLanguages: [english, japanese] });
    const orders = ordersOf(api);
    expect(orders.map(({ otherLanguages }) => otherLanguages)).toEqual([delivered, delivered]);
    expect(orders[0]?.text).not.toContain('rain');
  });

  it('says in each that it is a drill', async () => {
    const api = createTestApi();
    await api.post('machine', '/emergencies', { alert: { ...inThree, text: drilled.text }, exercise: true }, 'k-1');
    expect(ordersOf(api)[0]?.otherLanguages?.map(({ text }) => text)).toEqual([
      `[DRILL] ${delivered[0]?.text}`,
      `【訓練】${delivered[1]?.text}`,
    ]);
  });

  it('is handed whole to an operator that can and has said so, and in the first alone to every other', async () => {
    const api = createTestApi();
    await api.post('machine', '/emergencies', { alert: inThree }, 'k-1');
    const [order] = ordersOf(api);
    if (order === undefined) throw new Error('no order');
    const { otherLanguages: _, ...unable } = able;
    expect(payloadOf(order, { orderSchema: 2, capabilities: able }, null)).toMatchObject({ otherLanguages: delivered });
    for (const operator of [
      {},
      { capabilities: able },
      { orderSchema: 2 },
      { orderSchema: 2, capabilities: unable },
    ] as const) {
      const payload = payloadOf(order, operator, null);
      expect(payload).not.toHaveProperty('otherLanguages');
      expect(payload).toMatchObject({ text: order.text });
    }
  });

  it('is stopped without a word in any, and those who have it may be told in each', async () => {
    const api = createTestApi();
    const { body } = await api.post('machine', '/emergencies', { alert: inThree }, 'k-1');
    await api.post('machine', `/emergencies/${body['id']}/cancel`, { version: 1, reason: '误发' });
    expect(
      ordersOf(api)
        .filter(({ kind }) => kind === 'cancel')
        .every((stop) => !('otherLanguages' in stop)),
    ).toBe(true);
    const told = { kind: 'correction', text: '系误发。', otherLanguages: [{ language: 'en', text: 'Sent in error.' }] };
    expect((await api.post('machine', `/emergencies/${body['id']}/tell`, told)).status).toBe(202);
    expect(ordersOf(api).at(-1)).toMatchObject({
      kind: 'correction',
      text: '系误发。',
      otherLanguages: [{ language: 'en', text: 'Sent in error.' }],
    });
    expect((await caseOf(api, body['id']))['told']).toMatchObject([{ otherLanguages: told.otherLanguages }]);
    const { kind, text } = told;
    await api.post('machine', `/emergencies/${body['id']}/tell`, { kind, text: `${text}请放心。` });
    expect(ordersOf(api).at(-1)).not.toHaveProperty('otherLanguages');
  });

  it.each([
    ['a link', { text: 'See www.example.com' }, 'content.link'],
    ['what nobody sees', { text: 'Extreme\u200Brain' }, 'content.hidden'],
    ['what was left unfinished', { text: 'Extreme rain in {place}' }, 'content.unfinished'],
  ])('is remarked on for %s in any of them, and goes out', async (_what, words, rule) => {
    const api = createTestApi();
    const languages = { otherLanguages: [japanese, { ...english, ...words }] };
    const { status, body } = await api.post('machine', '/emergencies', { alert: { ...alert, ...languages } }, 'k-1');
    expect(status).toBe(202);
    const { findings } = await caseOf(api, body['id']);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule, pointer: expect.stringMatching(/^\/otherLanguages\/1\//) }),
    );
  });

  it.each([
    ['twice', [english, english]],
    ['that is no tag', [{ ...english, language: 'English' }]],
    ['that is the first', [{ ...english, language: 'zh-CN' }]],
    ['without what to do', [{ language: 'en', text: 'Extreme rain' }]],
  ])('is refused with a language %s', async (_what, otherLanguages) => {
    const api = createTestApi();
    const answer = await api.post('machine', '/emergencies', { alert: { ...alert, otherLanguages } }, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });
});

describe('a message prepared in further languages', () => {
  const block = {
    language: 'en',
    text: 'Extreme rain in {place} within {时数} hours.',
    instruction: 'Move to high ground now.',
    correction: { text: 'The message on {place} was sent in error.' },
    allClear: { text: 'The danger in {place} is over.' },
  };
  const slots = [...preparedRain.slots, { name: 'place', kind: 'place', example: 'Guangzhou', longest: 20 }];
  const reason = '汛前准备';
  const place = '/registry/prepared-message/gd-rain';
  const propose = (api: TestApi, changes: object) =>
    api.post(
      'clerk',
      `${place}/proposals`,
      {
        entry: {
          kind: 'prepared-message',
          value: { ...preparedRain, slots, otherLanguages: [{ ...block, ...changes }] },
        },
        reason,
      },
      'k-1',
    );

  it('is composed in all of them, with what puts it right and ends it', async () => {
    const api = createTestApi();
    await propose(api, {});
    await api.post('colleague', `${place}/confirm`, { version: 1, reason });
    const { issuer, issuedAt, start, urgent } = alert;
    const typed = [
      { name: '地点', value: '广州市' },
      { name: '时数', value: '3' },
      { name: 'place', value: 'Guangzhou' },
    ];
    const compose = { id: 'gd-rain', version: 2, slots: typed, issuer, issuedAt, start, urgent };
    const { body } = await api.post('machine', '/emergencies', { compose }, 'k-2');
    expect(await caseOf(api, body['id'])).toMatchObject({
      alert: {
        otherLanguages: [
          {
            language: 'en',
            text: 'Extreme rain in Guangzhou within 3 hours.',
            instruction: 'Move to high ground now.',
          },
        ],
      },
      prepared: {
        correction: { otherLanguages: [{ language: 'en', text: 'The message on Guangzhou was sent in error.' }] },
        allClear: { otherLanguages: [{ language: 'en', text: 'The danger in Guangzhou is over.' }] },
      },
    });
  });

  it.each([
    ['a slot of nobody’s', { text: '{rain}' }, 'slot-undeclared'],
    ['a slot of words of the first', { text: 'Rain in {place} ({地点})' }, 'slot-of-words'],
    ['a link', { instruction: 'See www.example.com' }, 'content-unfit'],
  ])('is refused with %s in any', async (_what, changes, why) => {
    const { status, body } = await propose(createTestApi(), changes);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toContain(why);
    expect(JSON.stringify(body)).toContain('otherLanguages/0');
  });

  it('goes without a language whose words nobody typed, and without what would tell of it in that', async () => {
    const api = createTestApi();
    await propose(api, {});
    await api.post('colleague', `${place}/confirm`, { version: 1, reason });
    const { issuer, issuedAt, start, urgent } = alert;
    const compose = { id: 'gd-rain', version: 2, issuer, issuedAt, start, urgent };
    const typed = [
      { name: '地点', value: '广州市' },
      { name: '时数', value: '3' },
    ];
    const { status, body } = await api.post(
      'machine',
      '/emergencies',
      { compose: { ...compose, slots: typed } },
      'k-2',
    );
    expect(status).toBe(202);
    const found = await caseOf(api, body['id']);
    expect(found['alert']).not.toHaveProperty('otherLanguages');
    expect(found['prepared']).toMatchObject({ slots: typed, correction: { text: expect.any(String) } });
    expect(JSON.stringify(found['prepared'])).not.toContain('otherLanguages');
  });

  it('names the slot that is left in any', async () => {
    const api = createTestApi();
    const further = { otherLanguages: [{ language: 'en', text: 'Sent in error: {place}.' }] };
    const prepared = {
      id: 'gd-rain',
      version: 2,
      slots: [],
      correction: { text: '有误。', ...further },
      allClear: { text: '解除。' },
    };
    const answer = await api.post('machine', '/emergencies', { alert, prepared }, 'k-1');
    expect(answer.body).toMatchObject({
      facts: { slot: 'place' },
      pointer: '/prepared/correction/otherLanguages/0/text',
    });
  });
});
