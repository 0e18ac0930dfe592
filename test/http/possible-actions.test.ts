import * as z from 'zod';
import { applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { ApplicationStatus } from '../../lambda/domain/application/status.ts';
import { emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import type { HttpForm } from '../../lambda/domain/kernel/command.ts';
import { Actor } from '../../lambda/domain/vocabulary/actor.ts';
import { onApplication, onEmergency, people } from '../domain/any-action.ts';
import * as applications from '../domain/application/history.ts';
import * as emergencies from '../domain/emergency/history.ts';
import type { Past } from '../domain/given.ts';
import { facts } from '../domain/sample-register.ts';
import { sealed } from '../service/sealed.ts';
import { createTestApi, JsonObject } from './api.ts';

type Standing = {
  readonly kind: 'application' | 'emergency';
  readonly past: readonly Past<DomainEvent>[];
  readonly at: string;
};

type Asked = { readonly type: string };
type Declared = { readonly http: HttpForm | null };

/** The commands people give on a case of a kind, each with the route its declaration names. */
const asks = {
  application: Object.values<Asked>(onApplication).map((command) => [command, applicationCommands] as const),
  emergency: Object.values<Asked>(onEmergency).map((command) => [command, emergencyCommands] as const),
};

const formOf = (table: Readonly<Record<string, Declared>>, { type }: Asked): HttpForm => {
  const form = table[type]?.http;
  if (form == null) throw new Error(`${type} has no route`);
  return form;
};

/** A service at that hour whose journal holds the past of one case; a token is its actor, written out. */
const serviceAfter = async ({ kind, past, at }: Standing) => {
  const id = `${kind.charAt(0)}-${'0'.repeat(26)}`;
  const stream = `${kind}#${id}`;
  const register = facts();
  const api = createTestApi({
    verifyToken: async (token) => Actor.parse(JSON.parse(Buffer.from(token, 'base64url').toString())),
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
  return { id, ask, version: past.length };
};

const placeOf = { application: '/applications', emergency: '/emergencies' } as const;

type Service = Awaited<ReturnType<typeof serviceAfter>>;

const Shown = z.looseObject({
  possibleActions: z.array(z.string()),
  barredActions: z.array(z.looseObject({ action: z.string(), reason: z.string(), detailZh: z.string() })),
});

/** What a page is told that this actor can do, and is kept from; nothing where the case is hidden from them. */
const shownTo = async ({ id, ask }: Service, { kind }: Standing, actor: Actor) => {
  const { status, body } = await ask(actor, 'GET', `${placeOf[kind]}/${id}`);
  return status === 200 ? Shown.parse(body) : { possibleActions: [], barredActions: [] };
};

/** `taken` by the route of a command from this actor, or the reason why not. */
const answerTo = async (
  { id, ask, version }: Service,
  actor: Actor,
  { type, ...given }: Asked,
  form: HttpForm,
): Promise<string> => {
  const body = form.version === 'none' ? given : { ...given, version };
  const { status, body: answer } = await ask(actor, form.method.toUpperCase(), form.path.replace('{id}', id), body);
  expect([type, [200, 202, 403, 404, 409]]).toEqual([type, expect.arrayContaining([status])]);
  return status < 300 ? 'taken' : `${String(answer['reason'])}: ${String(answer['detailZh'])}`;
};

/** Asks everybody's question of every route; a refusal leaves the case as it was, what is taken is asked of a new one next. */
const expectTheSame = async (standing: Standing): Promise<void> => {
  let service = await serviceAfter(standing);
  for (const actor of people) {
    const { possibleActions, barredActions } = await shownTo(service, standing, actor);
    const said = new Map(barredActions.map(({ action, reason, detailZh }) => [action, `${reason}: ${detailZh}`]));
    const taken: string[] = [];
    for (const [command, table] of asks[standing.kind]) {
      const answer = await answerTo(service, actor, command, formOf(table, command));
      expect([actor, command.type, said.get(command.type) ?? answer]).toEqual([actor, command.type, answer]);
      if (answer !== 'taken') continue;
      taken.push(command.type);
      service = await serviceAfter(standing);
    }
    expect([actor, possibleActions.toSorted()]).toEqual([actor, taken.toSorted()]);
  }
};

describe('every route takes what its case is said to allow, from everybody, and refuses the rest for the reason that the case says', () => {
  it.each(ApplicationStatus.options)('on an application that is %s', async (status) => {
    const past = applications.standingAt(status);
    const { state } = applications.given(past);
    const at = (state?.orders.length ?? 0) > 0 ? applications.windowStart : applications.submission;
    await expectTheSame({ kind: 'application', past, at });
  });

  it.each(emergencies.standings)('on an emergency that is %s', async (standing) => {
    await expectTheSame({ kind: 'emergency', past: emergencies.standingAt(standing), at: emergencies.later });
  });

  it.each(['due', 'filed', 'accepted', 'returned'] as const)('on paperwork that is %s', async (status) => {
    await expectTheSame({ kind: 'emergency', past: emergencies.paperworkAt(status), at: emergencies.later });
  });
});
