import { alert, order, paperwork } from '../world.ts';
import {
  type Asked,
  application,
  confirmation,
  content,
  emergency,
  entries,
  erratum,
  placeOf,
  proposed,
  registered,
  scan,
  type World,
} from './scenes.ts';

/** One operation, asked so that nothing but who asks can be against it. */
export type Ask = {
  /** As the list names it. */
  readonly name: string;
  /** As the app routes it, where the list says more. */
  readonly route: string;
  /** Makes what it is asked of. */
  readonly prepare: (world: World) => Promise<Omit<Asked, 'method'>>;
  /** The reading of that: whoever is not granted it learns only that there is no such thing. */
  readonly of: string | null;
};

type Prepare = Ask['prepare'];

const asked = (name: string, prepare: Prepare): Ask => ({ name, route: name, prepare, of: null });

const alone = (name: string, path: string, body?: unknown): Ask => asked(name, async () => ({ path, body }));

const on = (name: string, of: string, prepare: Prepare): Ask => ({ name, route: name, prepare, of });

const reason = '按职责办理';
const march = 'from=2026-03-01&to=2026-03-31';
const theApplication = 'GET /applications/{id}';
const theEmergency = 'GET /emergencies/{id}';
const theOrder = 'GET /orders/{orderId}';

/** A command on the application as `made`, at a path below it. */
const onApplication = (name: string, made: (world: World) => Promise<string>, body: object): Ask =>
  on(name, theApplication, async (world) => ({
    path: `${await made(world)}${name.slice(name.indexOf('}') + 1)}`,
    body,
  }));
const onEmergency = (name: string, made: (world: World) => Promise<string>, body: object): Ask => ({
  ...onApplication(name, made, body),
  of: theEmergency,
});

const readApplication = (below: string): Ask =>
  on(`GET /applications/{id}${below}`, theApplication, async (world) => ({
    path: `${await application.submitted(world)}${below}`,
  }));
const readEmergency = (below: string): Ask =>
  on(`GET /emergencies/{id}${below}`, theEmergency, async (world) => ({
    path: `${await emergency.sent(world)}${below}`,
  }));

const idIn = (path: string): string => path.split('/').at(-1) ?? '';
const orderOf = (emergencyPath: string): string => `/orders/${idIn(emergencyPath)}.1.mobile`;

/** Lists are asked for where the case stands in them. */
const list = (name: string, query = ''): Ask =>
  asked(name, async (world) => {
    await application.submitted(world);
    await emergency.sent(world);
    return { path: `${name.slice('GET '.length)}${query}` };
  });

const inRegister = Object.values(entries).flatMap((entry) => {
  if (entry === undefined) return [];
  const [kind, place] = [entry.kind, placeOf(entry)];
  const reading = (name: string, route: string, path: string, of: string | null = null): Ask => ({
    name,
    route,
    of,
    prepare: async (world) => {
      await registered(world);
      return { path };
    },
  });
  return [
    reading(`GET /registry/${kind}`, 'GET /registry/{kind}', `/registry/${kind}`),
    // Of what another has prepared nobody is told that there is any.
    reading(
      `GET /registry/${kind}/{id}`,
      'GET /registry/{kind}/{id}',
      place,
      kind === 'prepared-message' ? 'itself' : null,
    ),
  ];
});

const { operator, 'prepared-message': message } = entries;
if (operator === undefined) throw new Error('the sample register lacks an operator');
const onEntry = (verb: string, body: object): Ask =>
  asked(`POST /registry/{kind}/{id}/${verb}`, async (world) => ({
    path: `${await proposed(world, operator)}/${verb}`,
    body,
  }));

const onPrepared = (verb: string, body: object): Ask => ({
  name: `POST /registry/prepared-message/{id}/${verb}`,
  route: `POST /registry/{kind}/{id}/${verb}`,
  of: verb === 'proposals' ? null : 'GET /registry/prepared-message/{id}',
  prepare: async (world) => ({
    path: verb === 'proposals' ? `${placeOf(message)}/proposals` : `${await proposed(world, message)}/${verb}`,
    body,
  }),
});

const anchored = (name: string, below: (emergencyPath: string) => string): Ask =>
  asked(name, async (world) => {
    const path = await emergency.sent(world);
    await world.anchor();
    return { path: below(path) };
  });

/** Every operation but what anybody may read; a test holds them against the routes of both functions. */
export const asks: readonly Ask[] = [
  alone('POST /applications', '/applications', { content }),
  onApplication('PUT /applications/{id}/content', application.drafted, { version: 1, content }),
  onApplication('POST /applications/{id}/submit', application.drafted, { version: 1 }),
  onApplication('POST /applications/{id}/withdraw', application.submitted, { version: 2, reason }),
  onApplication('POST /applications/{id}/approve', application.submitted, { version: 2, order }),
  onApplication('POST /applications/{id}/return', application.submitted, { version: 2, reason }),
  onApplication('POST /applications/{id}/decline', application.submitted, { version: 2, reason }),
  onApplication('POST /applications/{id}/second-sign', application.signedOnce, { version: 3, reason }),
  onApplication('POST /applications/{id}/halt', application.scheduled, { reason }),
  onApplication('POST /applications/{id}/erratum', application.halted, { version: 5, ...erratum }),
  onApplication('POST /applications/{id}/erratum/sign', application.erratumSigned, { version: 7 }),
  onApplication('POST /applications/{id}/explain-lapse', application.lapsed, { reason }),
  onApplication('POST /applications/{id}/complaints', application.dispatching, { count: 1, receivedOn: '2026-03-25' }),
  list('GET /applications'),
  list('GET /applications/counts'),
  readApplication(''),
  readApplication('/history'),
  readApplication('/evidence'),
  alone('POST /attachments', '/attachments', scan.declared),
  alone('POST /attachments/{sha256}/confirm', `/attachments/${scan.declared.sha256}/confirm`, confirmation),
  on('GET /attachments/{sha256}', theApplication, async (world) => ({
    path: `/attachments/${scan.declared.sha256}?case=${idIn(await application.submitted(world))}`,
  })),
  alone('POST /emergencies', '/emergencies', { alert }),
  onEmergency('POST /emergencies/{id}/update', emergency.sent, { version: 1, alert }),
  onEmergency('POST /emergencies/{id}/confirm', emergency.waiting, { version: 1, reason }),
  onEmergency('POST /emergencies/{id}/refuse', emergency.waiting, { version: 1, reason }),
  onEmergency('POST /emergencies/{id}/cancel', emergency.sent, { reason }),
  onEmergency('POST /emergencies/{id}/end', emergency.sent, { reason }),
  onEmergency('POST /emergencies/{id}/tell', emergency.cancelled, { kind: 'correction', text: '系误发。' }),
  onEmergency('POST /emergencies/{id}/explain-stop', emergency.cancelled, { reason }),
  onEmergency('POST /emergencies/{id}/paperwork', emergency.sent, { version: 1, document: paperwork }),
  onEmergency('POST /emergencies/{id}/paperwork/accept', emergency.filed, { version: 2, reason }),
  onEmergency('POST /emergencies/{id}/paperwork/return', emergency.filed, { version: 2, reason }),
  onEmergency('POST /emergencies/{id}/review', emergency.filed, { version: 2, justified: true, reason }),
  onEmergency('POST /emergencies/{id}/complaints', emergency.sent, { count: 1, receivedOn: '2026-03-02' }),
  list('GET /emergencies', '?orders=true'),
  readEmergency(''),
  readEmergency('/history'),
  readEmergency('/evidence'),
  on('GET /cases/{id}/notices', theEmergency, async (world) => ({
    path: `/cases/${idIn(await emergency.sent(world))}/notices`,
  })),
  on('POST /notices/{id}/opened', theEmergency, async (world) => ({
    path: `/notices/${await world.notice(idIn(await emergency.sent(world)))}/opened`,
    body: {},
  })),
  ...['GET', 'PUT'].map((method) =>
    asked(`${method} /me/notice-choices`, async (world) => {
      await registered(world);
      return { path: '/me/notice-choices', ...(method === 'GET' ? {} : { body: { off: [] } }) };
    }),
  ),
  list('GET /paperwork'),
  on('POST /orders/{orderId}/receipts', theOrder, async (world) => ({
    path: `${orderOf(await emergency.sent(world))}/receipts`,
    body: { kind: 'accepted', at: '2026-03-02T10:01:00+08:00' },
  })),
  on('POST /orders/{orderId}/telephone', theOrder, async (world) => ({
    path: `${orderOf(await emergency.sent(world))}/telephone`,
    body: { at: '2026-03-02T10:00:00+08:00', office: '值班室', spokenTo: '值班员' },
  })),
  list('GET /orders'),
  on(theOrder, theOrder, async (world) => ({ path: orderOf(await emergency.sent(world)) })),
  on('GET /orders/{orderId}/history', theOrder, async (world) => ({
    path: `${orderOf(await emergency.sent(world))}/history`,
  })),
  anchored('GET /anchors', () => '/anchors'),
  anchored('GET /anchors/{number}', () => '/anchors/1'),
  { ...anchored('GET /anchors/{number}/cases/{id}', (path) => `/anchors/1/cases/${idIn(path)}`), of: 'itself' },
  alone('GET /access-record', '/access-record?day=2026-03-02'),
  alone('POST /registry/{kind}/{id}/proposals', `${placeOf(operator)}/proposals`, { entry: operator, reason }),
  onEntry('confirm', { version: 1, reason }),
  onEntry('reject', { version: 1, reason }),
  onPrepared('proposals', { entry: message, reason }),
  onPrepared('confirm', { version: 1, reason }),
  onPrepared('reject', { version: 1, reason }),
  asked('GET /registry/{kind}/{id}/history', async (world) => {
    await registered(world);
    return { path: `${placeOf(operator)}/history` };
  }),
  ...inRegister,
  alone('POST /checks', '/checks', { text: '汛期将至，请检查门窗。' }),
  alone('POST /estimates', '/estimates', { divisions: ['440100'] }),
  alone('POST /boundary-files', '/boundary-files', { sha256: 'a'.repeat(64), sizeInBytes: 9 }),
  asked('POST /outlines/divisions', async (world) => {
    await registered(world);
    return { path: '/outlines/divisions', body: { areas: [{ circle: '10.25,115.25 5' }] } };
  }),
  alone('GET /me', '/me'),
  alone('GET /figures', '/figures?sender=gd-emergency&division=440100'),
  list('GET /statistics', `?${march}`),
  list('GET /schedule', `?${march}`),
  asked('GET /schedule/{day}', async (world) => {
    await application.submitted(world);
    return { path: '/schedule/2026-03-25' };
  }),
];
