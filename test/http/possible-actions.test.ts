import * as z from 'zod';
import { applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { ApplicationStatus } from '../../lambda/domain/application/status.ts';
import { emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import type { HttpForm } from '../../lambda/domain/kernel/command.ts';
import { registryStream } from '../../lambda/domain/kernel/streams.ts';
import { registryCommands } from '../../lambda/domain/registry/commands/index.ts';
import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import { Actor } from '../../lambda/domain/vocabulary/actor.ts';
import { onApplication, onEmergency, people } from '../domain/any-action.ts';
import * as applications from '../domain/application/history.ts';
import * as emergencies from '../domain/emergency/history.ts';
import type { Past } from '../domain/given.ts';
import * as registry from '../domain/registry/history.ts';
import { facts } from '../domain/sample-register.ts';
import { sealed } from '../service/sealed.ts';
import { createTestApi, JsonObject } from './api.ts';
import { createMemoryBoundaries } from './memory-boundaries.ts';

type Asked = { readonly type: string };
type Declared = { readonly http: HttpForm | null };
type Table = Readonly<Record<string, Declared>>;

type Standing = {
  readonly stream: string;
  /** Where it is shown; the addresses of its commands begin with it. */
  readonly place: string;
  /** The commands people give on it, each with the table it is declared in. */
  readonly commands: readonly (readonly [Asked, Table])[];
  readonly surroundings?: Partial<typeof registry.surroundings>;
  readonly past: readonly Past<DomainEvent>[];
  readonly at: string;
};

const tableOf = (given: Readonly<Record<string, Asked>>, table: Table) =>
  Object.values(given).map((command) => [command, table] as const);

const places = { application: '/applications', emergency: '/emergencies' } as const;
const commandsOf = {
  application: tableOf(onApplication, applicationCommands),
  emergency: tableOf(onEmergency, emergencyCommands),
} as const;

/** One case of a kind. */
const caseOf = (kind: 'application' | 'emergency'): Omit<Standing, 'past' | 'at'> => {
  const id = `${kind.charAt(0)}-${'0'.repeat(26)}`;
  return { stream: `${kind}#${id}`, place: `${places[kind]}/${id}`, commands: commandsOf[kind] };
};

const entryOf = (entry: RegistryEntry): Omit<Standing, 'past' | 'at'> => {
  const id = entry.kind === 'holiday-notice' ? String(entry.value.year) : entry.value.id;
  return {
    stream: registryStream(entry.kind, id),
    place: `/registry/${entry.kind}/${id}`,
    commands: tableOf(registry.onEntry(entry), registryCommands),
    surroundings: registry.surroundings,
  };
};

const formOf = (table: Table, { type }: Asked): HttpForm => {
  const form = table[type]?.http;
  if (form == null) throw new Error(`${type} has no route`);
  return form;
};

/** A service at that hour whose journal holds the past of one case; a token is its actor, written out. */
const serviceAfter = async ({ stream, past, at, surroundings = {} }: Standing) => {
  const register = surroundings.registry ?? facts();
  const api = createTestApi({
    ...(surroundings.policy === undefined ? {} : { policy: surroundings.policy }),
    verifyToken: async (token) => Actor.parse(JSON.parse(Buffer.from(token, 'base64url').toString())),
    // Whatever file an entry names has been read.
    boundaries: { ...createMemoryBoundaries(), refusalOf: async () => null },
    registry: { facts: async () => register, factsOf: async () => register, factsAtHand: async () => register },
  });
  api.setNow(at);
  for (const commit of sealed(stream, past)) await api.journal.append(commit);
  const ask = async (actor: Actor, method: string, path: string, body?: unknown) => {
    const headers = {
      authorization: `Bearer ${Buffer.from(JSON.stringify(actor)).toString('base64url')}`,
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await api.app.request(path, init);
    return { status: response.status, body: JsonObject.parse(await response.json()) };
  };
  return { ask, version: past.length };
};

type Service = Awaited<ReturnType<typeof serviceAfter>>;

const Shown = z.looseObject({
  possibleActions: z.array(z.string()),
  barredActions: z.array(z.looseObject({ action: z.string(), reason: z.string(), detailZh: z.string() })).default([]),
});

/** What a page is told that this actor can do, and is kept from; nothing where the case is hidden from them. */
const shownTo = async ({ ask }: Service, { place }: Standing, actor: Actor) => {
  const { status, body } = await ask(actor, 'GET', place);
  return status === 200 ? Shown.parse(body) : { possibleActions: [], barredActions: [] };
};

const addressOf = (place: string, { path }: HttpForm): string => `${place}/${path.split('{id}/').at(-1)}`;

/** `taken` by the route of a command from this actor, or the reason why not. */
const answerTo = async (
  { ask, version }: Service,
  place: string,
  actor: Actor,
  { type, ...given }: Asked,
  form: HttpForm,
): Promise<string> => {
  const body = form.version === 'none' ? given : { ...given, version };
  const { status, body: answer } = await ask(actor, form.method.toUpperCase(), addressOf(place, form), body);
  if (![200, 201, 202, 403, 404, 409].includes(status)) throw new Error(`${type} was answered ${status}`);
  return status < 300 ? 'taken' : `${String(answer['reason'])}: ${String(answer['detailZh'])}`;
};

/** Asks everybody's question of every route; a refusal leaves the case as it was, what is taken is asked of a new one next. */
const expectTheSame = async (standing: Standing, askers: readonly Actor[] = people): Promise<void> => {
  let service = await serviceAfter(standing);
  const wrong: unknown[] = [];
  for (const actor of askers) {
    const { possibleActions, barredActions } = await shownTo(service, standing, actor);
    const said = new Map(barredActions.map(({ action, reason, detailZh }) => [action, `${reason}: ${detailZh}`]));
    const taken: string[] = [];
    for (const [command, table] of standing.commands) {
      const answer = await answerTo(service, standing.place, actor, command, formOf(table, command));
      const reason = said.get(command.type) ?? answer;
      if (reason !== answer) wrong.push([actor, command.type, reason, answer]);
      if (answer !== 'taken') continue;
      taken.push(command.type);
      service = await serviceAfter(standing);
    }
    const [offered, possible] = [possibleActions, taken].map((names) => names.toSorted().join());
    if (offered !== possible) wrong.push([actor, offered, possible]);
  }
  expect(wrong).toEqual([]);
};

describe('every route takes what its case is said to allow, from everybody, and refuses the rest for the reason that the case says', () => {
  it.each(ApplicationStatus.options)('on an application that is %s', async (status) => {
    const past = applications.standingAt(status);
    const { state } = applications.given(past);
    const at = (state?.orders.length ?? 0) > 0 ? applications.windowStart : applications.submission;
    await expectTheSame({ ...caseOf('application'), past, at });
  });

  it.each(emergencies.standings)('on an emergency that is %s', async (standing) => {
    await expectTheSame({ ...caseOf('emergency'), past: emergencies.standingAt(standing), at: emergencies.later });
  });

  it.each(['due', 'filed', 'accepted', 'returned'] as const)('on paperwork that is %s', async (status) => {
    await expectTheSame({ ...caseOf('emergency'), past: emergencies.paperworkAt(status), at: emergencies.later });
  });

  it.each(registry.everyEntry)('on an entry of the register: %s, %s', async (_kind, _standing, entry, past) => {
    await expectTheSame({ ...entryOf(entry), past, at: registry.later }, [...people, ...registry.changers]);
  });
});
