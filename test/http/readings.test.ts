import { entryKinds } from '../../lambda/domain/kernel/streams.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { ReadingKind } from '../../lambda/domain/views/reading.ts';
import { present } from '../local/support/scratch.ts';
import { type Answer, createTestApi, mintToken, type TestApi } from './api.ts';
import { operations } from './conformance.ts';
import { createMemoryJournal, createMemoryViews, noFigures } from './fakes.ts';
import { scheduled, triggered } from './journeys.ts';
import { createMemoryDesk, scanOf } from './memory-attachments.ts';
import { createMemoryReports } from './memory-reports.ts';
import { type ActorName, actors, content, monday } from './world.ts';

const scan = scanOf('sealed');
const { name: _name, sha256, ...size } = scan.declared;

/** Calls `seen` whenever something of a case is read through any of these ports. */
const watched = <T extends object>(ports: T, seen: () => void, ofCases: (args: readonly unknown[]) => boolean): T =>
  new Proxy(ports, {
    get: (target, name, receiver) => {
      const port: unknown = Reflect.get(target, name, receiver);
      if (typeof port !== 'function') return port;
      return (...args: readonly unknown[]) => {
        if (ofCases(args)) seen();
        return Reflect.apply(port, target, args);
      };
    },
  });

const isOfRegistry = ([first]: readonly unknown[]): boolean => entryKinds.some((kind) => String(first).includes(kind));

/** An app over a world with an application that is scheduled and a running emergency, and what its questions read of cases. */
const started = async () => {
  let reads = 0;
  const count = () => {
    reads += 1;
  };
  const journal = createMemoryJournal();
  const attachments = createMemoryDesk(true);
  const cases = (args: readonly unknown[]) => !isOfRegistry(args);
  const api = createTestApi({
    attachments,
    journal: watched(journal, count, cases),
    views: watched(createMemoryViews(journal), count, cases),
    reports: watched(createMemoryReports(journal), count, cases),
    figures: watched({ figuresFor: async (_question: unknown, asOf: string) => noFigures(asOf) }, count, () => true),
    anchors: {
      list: async () => [],
      one: async () => null,
      vouched: async () => null,
    },
  });
  attachments.upload({ organisation: 'gd-emergency', sha256 }, scan.bytes);
  await api.post('clerk', `/attachments/${sha256}/confirm`, size);
  const application = await scheduled(
    Object.assign(api, {
      post: (as: ActorName, path: string, body: object, key?: string) =>
        api.send(
          as,
          'POST',
          path,
          'content' in body ? { content: { ...content, attachment: scan.declared } } : body,
          key,
        ),
    }),
  );
  const emergency = await triggered(api);
  const orderId = present(api.published[0]?.orders[0]).orderId;
  await api.access.ports.accessRecorder.idle();
  const before = api.access.rows().length;
  return {
    api,
    ids: { a: present(application.split('/')[2]), e: present(emergency.split('/')[2]), orderId },
    readsOf: () => {
      const [found] = [reads];
      reads = 0;
      return found;
    },
    recorded: async () => {
      await api.access.ports.accessRecorder.idle();
      return api.access.rows().slice(before);
    },
  };
};

type Ids = { readonly a: string; readonly e: string; readonly orderId: string };
type Question = {
  readonly as: ActorName;
  readonly path: (ids: Ids) => string;
  /** What is put on record; a text says why nothing is. */
  readonly kind: ReadingKind | string;
  readonly scope?: object;
};

const all = { of: 'all' } as const;
const ofGuangdong = { of: 'authority', organisation: 'gd-comms' } as const;
const span = 'from=2026-03-01&to=2026-03-31';

/** Every question of the API: a new one fails here until it is said what is put on record of it, or why nothing is. */
const questions: Readonly<Record<string, Question>> = {
  '/applications': { as: 'officer', path: () => '/applications', kind: 'application-list', scope: ofGuangdong },
  '/applications/{id}': { as: 'officer', path: ({ a }) => `/applications/${a}`, kind: 'case' },
  '/applications/{id}/history': { as: 'clerk', path: ({ a }) => `/applications/${a}/history`, kind: 'history' },
  '/applications/{id}/evidence': { as: 'auditor', path: ({ a }) => `/applications/${a}/evidence`, kind: 'evidence' },
  '/emergencies': {
    as: 'duty',
    path: () => '/emergencies?state=running&orders=true',
    kind: 'emergency-list',
    scope: ofGuangdong,
  },
  '/emergencies/{id}': { as: 'duty', path: ({ e }) => `/emergencies/${e}`, kind: 'case' },
  '/emergencies/{id}/history': { as: 'machine', path: ({ e }) => `/emergencies/${e}/history`, kind: 'history' },
  '/emergencies/{id}/evidence': { as: 'officer', path: ({ e }) => `/emergencies/${e}/evidence`, kind: 'evidence' },
  '/cases/{id}/notices': { as: 'duty', path: ({ e }) => `/cases/${e}/notices`, kind: 'case' },
  '/paperwork': {
    as: 'clerk',
    path: () => '/paperwork',
    kind: 'paperwork-list',
    scope: { of: 'owner', organisation: 'gd-emergency' },
  },
  '/orders': {
    as: 'mobile',
    path: () => '/orders',
    kind: 'order-list',
    scope: { of: 'operator', organisation: 'mobile' },
  },
  '/orders/{orderId}': { as: 'mobile', path: ({ orderId }) => `/orders/${orderId}`, kind: 'order' },
  '/orders/{orderId}/history': {
    as: 'mobile',
    path: ({ orderId }) => `/orders/${orderId}/history`,
    kind: 'order-history',
  },
  '/attachments/{sha256}': { as: 'officer', path: ({ a }) => `/attachments/${sha256}?case=${a}`, kind: 'scan' },
  '/schedule': { as: 'officer', path: () => `/schedule?${span}`, kind: 'schedule', scope: ofGuangdong },
  '/schedule/{day}': { as: 'officer', path: () => '/schedule/2026-03-24', kind: 'schedule', scope: ofGuangdong },
  '/figures': {
    as: 'officer',
    path: () => '/figures?sender=gd-emergency&division=440100',
    kind: 'figures',
    scope: ofGuangdong,
  },
  '/statistics': {
    as: 'auditor',
    path: () => `/statistics?${span}&organisation=gd-emergency`,
    kind: 'statistics',
    scope: { of: 'owner', organisation: 'gd-emergency' },
  },
  '/access-record': { as: 'auditor', path: () => '/access-record?day=2026-03-02', kind: 'access-record', scope: all },
  '/applications/counts': { as: 'officer', path: () => '/applications/counts', kind: 'four numbers, and no case' },
  '/me': { as: 'clerk', path: () => '/me', kind: 'what the token says of its bearer' },
  '/anchors': { as: 'auditor', path: () => '/anchors', kind: 'roots over everything' },
  '/registry/{kind}': { as: 'clerk', path: () => '/registry/organisation', kind: 'no case' },
};

/** Answered 404 in a world without anchors, register and rosters: `anchors.test.ts`, `registry.test.ts` and `notice-choices.test.ts` have them. */
const answeredElsewhere = [
  '/me/notice-choices',
  '/anchors/{number}',
  '/anchors/{number}/cases/{id}',
  '/registry/{kind}/{id}',
  '/registry/{kind}/{id}/history',
];

const isRecorded = ({ kind }: Question): boolean => /^[a-z-]+$/.test(kind);

describe('every question of the API', () => {
  const asked = operations.filter(({ method, security }) => method === 'GET' && security !== undefined);

  it('is asked here', () => {
    expect(asked.map(({ path }) => path).toSorted()).toEqual(
      [...Object.keys(questions), ...answeredElsewhere].toSorted(),
    );
  });

  it.each(Object.entries(questions))('%s is put on record, or reads no case', async (_, question) => {
    const { api, ids, readsOf, recorded } = await started();
    readsOf();
    const answer = await api.get(question.as, question.path(ids));
    expect(answer.status).toBe(200);
    const read = readsOf();
    const rows = await recorded();
    if (!isRecorded(question)) {
      expect(rows).toEqual([]);
      // Numbers alone are counted from the rows of cases.
      if (question.path(ids) !== '/applications/counts') expect(read).toBe(0);
      return;
    }
    const named = question.path(ids);
    const caseId = [ids.e, ids.a].find((id) => named.includes(id)) ?? null;
    const part = { scan: sha256, order: ids.orderId, 'order-history': ids.orderId }[question.kind] ?? null;
    expect(rows).toEqual([
      expect.objectContaining({
        at: monday,
        reader: actors[question.as],
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        reading: { kind: question.kind, caseId, part, scope: question.scope ?? null },
      }),
    ]);
    if (question.kind !== 'access-record') expect(read).toBeGreaterThan(0);
  });
});

describe('the file of statistics', () => {
  it('is on record as what it is: a line a case', async () => {
    const { api, recorded } = await started();
    const headers = { authorization: `Bearer ${await mintToken('officer')}`, accept: 'text/csv' };
    expect((await api.app.request(`/statistics?${span}`, { headers })).status).toBe(200);
    expect((await recorded()).map(({ reading }) => reading)).toEqual([
      { kind: 'case-table', caseId: null, part: null, scope: ofGuangdong },
    ]);
  });
});

describe('a page that looks every second', () => {
  it('is on record once a window, whether it is answered 200 or 304', async () => {
    const { api, ids, recorded } = await started();
    const headers = { authorization: `Bearer ${await mintToken('duty')}` };
    const puts = api.access.puts();
    let tag = '';
    const statuses = new Set<number>();
    for (let second = 0; second < 30; second += 1) {
      api.setNow(`2026-03-02T02:00:${second}.000Z`.replace(/:(\d)\./, ':0$1.'));
      const list = await api.app.request('/emergencies?state=running', {
        headers: { ...headers, 'if-none-match': tag },
      });
      tag = list.headers.get('etag') ?? '';
      statuses.add(list.status);
      await api.get('duty', `/emergencies/${ids.e}`);
    }
    expect([...statuses]).toEqual([200, 304]);
    expect((await recorded()).map(({ reading }) => reading.kind)).toEqual(['emergency-list', 'case']);
    expect(api.access.puts() - puts).toBe(2);
    api.setNow('2026-03-02T02:15:00.000Z');
    await api.get('duty', `/emergencies/${ids.e}`);
    expect(await recorded()).toHaveLength(3);
    expect(defaultPolicy.readingsRecordedEveryMinutes).toBe(15);
  });
});

describe('while nothing can be put on record', () => {
  const asked = async (api: TestApi, as: ActorName, path: string, accept: string) => {
    const headers = { authorization: `Bearer ${await mintToken(as)}`, accept };
    const answer = await api.app.request(path, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it.each<[string, ActorName, (ids: Ids) => string, string]>([
    ['evidence of an application', 'auditor', ({ a }) => `/applications/${a}/evidence`, '*/*'],
    ['evidence of an emergency', 'officer', ({ e }) => `/emergencies/${e}/evidence`, '*/*'],
    ['a scan', 'officer', ({ a }) => `/attachments/${sha256}?case=${a}`, '*/*'],
    ['a file of cases', 'officer', () => `/statistics?${span}`, 'text/csv'],
    ['the record itself', 'auditor', () => '/access-record?day=2026-03-02', '*/*'],
  ])('%s is not given, and nothing of it stands in the refusal', async (_, as, path, accept) => {
    const { api, ids } = await started();
    api.access.turn('fails');
    const { status, headers, text } = await asked(api, as, path(ids), accept);
    expect([status, Object(JSON.parse(text)).code]).toEqual([503, 'reading-not-recorded']);
    expect(Object.keys(JSON.parse(text)).toSorted()).toEqual([
      'code',
      'detail',
      'incident',
      'status',
      'title',
      'titleZh',
      'type',
    ]);
    expect(headers.get('retry-after')).toBe('1');
    expect([headers.get('content-disposition'), headers.get('etag')]).toEqual([null, null]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(api.faults.at(-1)?.code).toBe('request.failed');
    api.access.turn('none');
    expect((await asked(api, as, path(ids), accept)).status).toBe(200);
  });

  it.each<[string, ActorName, (ids: Ids) => string]>([
    ['the board', 'duty', () => '/emergencies?state=awaiting'],
    ['an emergency', 'duty', ({ e }) => `/emergencies/${e}`],
    ['its history', 'machine', ({ e }) => `/emergencies/${e}/history`],
    ['an order of it', 'mobile', ({ orderId }) => `/orders/${orderId}`],
    ['orders', 'mobile', () => '/orders'],
    ['an application', 'officer', ({ a }) => `/applications/${a}`],
  ])('%s is given all the same, whether the table fails or hangs', async (_, as, path) => {
    for (const trouble of ['fails', 'hangs'] as const) {
      const { api, ids, recorded } = await started();
      api.access.turn(trouble);
      expect((await api.get(as, path(ids))).status).toBe(200);
      if (trouble === 'hangs') continue;
      api.access.turn('none');
      await api.get(as, path(ids));
      expect(await recorded()).toHaveLength(1);
    }
  });

  it('an emergency is triggered and updated as ever', async () => {
    const { api } = await started();
    api.access.turn('hangs');
    expect((await api.post('machine', '/emergencies', { alert: Object(await alertOf(api)) }, 'k-9')).status).toBe(202);
  });
});

const alertOf = async (api: TestApi): Promise<unknown> => {
  const [line] = [(await api.get('duty', '/emergencies')).body['items']].flat();
  const { body } = await api.get('duty', `/emergencies/${Object(line).caseId}`);
  const { text, instruction, ...rest } = Object(body['alert']);
  return { ...rest, text: `${text}请勿外出。`, instruction };
};

describe('a case that somebody may not see', () => {
  const kinds = async (recorded: () => ReturnType<Awaited<ReturnType<typeof started>>['recorded']>) =>
    (await recorded()).map(({ reader, reading }) => [reader.subject, reading.kind, reading.part]);

  it.each<[ActorName, 'a' | 'e', (id: string) => string, string]>([
    ['neighbour', 'a', (id) => `/applications/${id}`, 'case'],
    ['foreignOfficer', 'e', (id) => `/emergencies/${id}/history`, 'history'],
    ['clerk', 'a', (id) => `/applications/${id}/evidence`, 'evidence'],
    ['foreignOfficer', 'a', (id) => `/attachments/${sha256}?case=${id}`, 'scan'],
    ['telecom', 'e', (id) => `/orders/${id}.1.mobile`, 'order'],
    ['mobile', 'a', (id) => `/applications/${id}`, 'case'],
  ])('is on record as refused to %s, and never as read', async (as, of, path, what) => {
    const { api, ids, recorded } = await started();
    const refusal = await api.get(as, path(ids[of]));
    expect([403, 404]).toContain(refusal.status);
    expect(await kinds(recorded)).toEqual([[actors[as].subject, 'refused', what]]);
  });

  it('is on record as refused where a command names it', async () => {
    const { api, ids, recorded } = await started();
    expect(
      (await api.post('neighbour', `/applications/${ids.a}/withdraw`, { version: 3, reason: '不再需要。' })).status,
    ).toBe(404);
    expect(await kinds(recorded)).toEqual([['fj-clerk', 'refused', 'command']]);
  });

  it('and one that there is not are told apart by nobody, and an id that stands for nothing fills no table', async () => {
    const { api, ids, recorded } = await started();
    const [there, nowhere]: Answer[] = [
      await api.get('neighbour', `/applications/${ids.a}`),
      await api.get('neighbour', `/applications/a-${'0'.repeat(26)}`),
    ];
    expect(there?.body).toEqual(nowhere?.body);
    expect(await recorded()).toHaveLength(1);
  });
});

describe('a command', () => {
  it('that is refused with the case as it stands is a reading of the case', async () => {
    const { api, ids, recorded } = await started();
    const { status, body } = await api.post('clerk', `/applications/${ids.a}/withdraw`, {
      version: 1,
      reason: '不再需要。',
    });
    expect([status, Object(body['current']).id]).toEqual([409, ids.a]);
    expect((await recorded()).map(({ reader, reading }) => [reader.subject, reading.kind])).toEqual([
      ['gd-clerk', 'case'],
    ]);
  });

  it('that is taken is in the journal, and nowhere else', async () => {
    const { api, ids, recorded } = await started();
    expect(
      (await api.post('clerk', `/applications/${ids.a}/withdraw`, { version: 3, reason: '不再需要。' })).status,
    ).toBe(200);
    expect(await recorded()).toEqual([]);
  });
});

describe('the record', () => {
  const asked = async (api: TestApi, question: string) =>
    [(await api.get('auditor', `/access-record?${question}`)).body['items']]
      .flat()
      .map((row) => Object(row).reading?.kind);

  it('answers an auditor of a case, a reader, an organisation and a day, and says that it was asked', async () => {
    const { api, ids, recorded } = await started();
    await api.get('officer', `/applications/${ids.a}`);
    await api.get('duty', `/emergencies/${ids.e}`);
    await api.get('clerk', '/applications');
    await recorded();
    expect(await asked(api, `case=${ids.a}`)).toEqual(['case']);
    expect(await asked(api, `case=${ids.a}`)).toEqual(['access-record', 'case']);
    expect(await asked(api, 'subject=gd-duty')).toEqual(['case']);
    expect(await asked(api, 'organisation=gd-emergency&day=2026-03-02')).toEqual(['application-list']);
    expect(await asked(api, 'organisation=gd-emergency&day=2026-03-03')).toEqual([]);
    expect((await asked(api, 'day=2026-03-02')).length).toBeGreaterThan(5);
    expect(
      (await recorded()).filter(({ reading }) => reading.kind === 'access-record').map(({ reading }) => reading.scope),
    ).toEqual([
      null,
      { of: 'reader', subject: 'gd-duty' },
      { of: 'readers', organisation: 'gd-emergency' },
      { of: 'all' },
    ]);
  });

  it('goes on page by page', async () => {
    const { api, ids } = await started();
    for (const path of ['', '/history', '/evidence']) await api.get('officer', `/applications/${ids.a}${path}`);
    const first = await api.get('auditor', '/access-record?organisation=gd-comms&limit=2');
    const { next } = first.body;
    expect(first.body['items']).toHaveLength(2);
    const second = await api.get('auditor', `/access-record?organisation=gd-comms&limit=2&cursor=${next}`);
    expect([[second.body['items']].flat().length, second.body['next']]).toEqual([1, null]);
  });

  it.each(['', 'limit=5', 'case=a-1', 'case=a-00000000000000000000000000&subject=x', 'day=2026-02-30'])(
    'is not answered to %j',
    async (question) => {
      const { api } = await started();
      expect((await api.get('auditor', `/access-record?${question}`)).status).toBe(400);
    },
  );

  it.each<ActorName>(['officer', 'duty', 'clerk', 'registrar', 'mobile', 'machine'])('is not for %s', async (as) => {
    const { api } = await started();
    expect((await api.get(as, '/access-record?day=2026-03-02')).status).toBe(403);
  });

  it('holds no word of what was read, no number and no token', async () => {
    const { api, ids, recorded } = await started();
    for (const question of Object.values(questions)) await api.get(question.as, question.path(ids));
    const token = await mintToken('neighbour');
    await api.ask(token, `/applications/${ids.a}?text=${encodeURIComponent(content.text)}`);
    await api.ask(token, `/applications/${ids.a}`);
    const rows = await recorded();
    expect(rows.length).toBeGreaterThan(15);
    const written = JSON.stringify(rows);
    for (const mark of [
      '汛期将至',
      '提醒群众',
      '特大暴雨',
      '转移',
      '55500103',
      '55500100',
      '申请.pdf',
      'sealed',
      'Bearer',
      ...token.split('.'),
    ])
      expect(written).not.toContain(mark);
  });
});
