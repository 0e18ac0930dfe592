import * as z from 'zod';
import { applicationCommands } from '../../lambda/domain/application/commands/index.ts';
import { emergencyCommands } from '../../lambda/domain/emergency/commands/index.ts';
import type { HttpForm } from '../../lambda/domain/kernel/command.ts';
import { orderCommands } from '../../lambda/domain/order/commands/index.ts';
import { registryCommands } from '../../lambda/domain/registry/commands/index.ts';
import type { Role } from '../../lambda/domain/vocabulary/actor.ts';
import { createTestApi } from './api.ts';
import { type Ask, asks } from './authorisation/asks.ts';
import { grants, readGrants } from './authorisation/grants.ts';
import { type Account, accountsWithoutPost, everybody } from './authorisation/posts.ts';
import { type Answer, type Asked, createWorld, type World } from './authorisation/scenes.ts';
import { badCredentials, tokenOf } from './authorisation/tokens.ts';
import { assertDocumented } from './conformance.ts';

const granted = (name: string): ReadonlySet<string> => grants.get(name) ?? new Set();

/** What anybody may read without a token, as the list says. */
const open = [...grants].filter(([, posts]) => posts.has('anybody')).map(([name]) => name);

const Problem = z.looseObject({ code: z.string() });

const outcomeOf = ({ status, text }: Answer): string =>
  status < 300 ? 'taken' : `${status} ${Problem.parse(JSON.parse(text)).code}`;

const rolesOf = (posts: ReadonlySet<string>): ReadonlySet<Role> =>
  new Set(everybody.flatMap(([post, { roles }]) => (posts.has(post) ? roles : [])));

/** How a refusal may be said to somebody who is not in the list. */
const refusals = ({ name, of }: Ask, post: string, { organisation, roles }: Account): readonly string[] => {
  if (organisation === null && !roles.includes('auditor')) return ['403 missing-organisation'];
  const known = of === 'itself' ? name : of;
  const readsIt = known === null || granted(known).has(post);
  // Of an order nobody is told that a role is missing: whoever may not know of it is told that there is none.
  if (name.startsWith('GET /orders/{orderId}')) return ['404 not-found'];
  // A notice of the register is a registrar's to open, one of a case is not: of the latter they are told that there is none.
  if (name.startsWith('POST /notices/') && roles.includes('registrar')) return ['404 not-found'];
  // Whoever stands in no roster has nothing to choose of: it goes by the account, not by a role.
  if (name.endsWith(' /me/notice-choices')) return ['404 not-found'];
  if (!roles.some((role) => rolesOf(granted(name)).has(role))) return ['403 missing-role'];
  if (!readsIt) return ['404 not-found'];
  return name.startsWith('GET /registry/')
    ? ['403 missing-role']
    : ['403 not-permitted', '403 same-person', '403 unknown-organisation'];
};

/** A world in which the operation would be taken from whoever may; a refusal leaves it as it is. */
const standing = async ({ name, prepare }: Ask) => {
  const [method = ''] = name.split(' ');
  const begin = async (): Promise<{ world: World; asked: Asked }> => {
    const world = createWorld();
    return { world, asked: { method, ...(await prepare(world)) } };
  };
  let current = await begin();
  return async (authorization: string | null): Promise<Answer> => {
    const { world, asked } = current;
    const answer = await world.ask(authorization, asked);
    await assertDocumented(method, asked.path, answer.status, JSON.parse(answer.text));
    if (method !== 'GET' && answer.status < 300) current = await begin();
    return answer;
  };
};

const caseIds = /\b[ae]-[0-9a-f]{26}\b/g;

/** Whether an answer names a case that whoever reads it is granted no reading of; an operator knows the cases of its orders. */
const leaks = (post: string, { roles }: Account, { status, text }: Answer): boolean => {
  const mayKnow = (id: string): boolean =>
    id.startsWith('a')
      ? granted('GET /applications/{id}').has(post)
      : granted('GET /emergencies/{id}').has(post) || roles.includes('operator');
  return status === 200 && [...text.matchAll(caseIds)].some(([id]) => !mayKnow(id));
};

describe.each(asks.map((ask) => [ask.name, ask] as const))('%s', (name, ask) => {
  it('is for whoever the list names, and refused to everybody else of the sample register as documented', async () => {
    const from = await standing(ask);
    const found: string[][] = [];
    const listed: string[][] = [];
    for (const [post, account] of everybody) {
      const answer = await from(`Bearer ${tokenOf(account)}`);
      const outcome = `${outcomeOf(answer)}${leaks(post, account, answer) ? ', and names a case of others' : ''}`;
      const expected = granted(name).has(post) ? ['taken'] : refusals(ask, post, account);
      found.push([post, account.account, outcome]);
      listed.push([post, account.account, expected.includes(outcome) ? outcome : expected.join(' or ')]);
    }
    expect(found).toEqual(listed);
  });

  it('is refused to whoever it is for, with any credential that is none', async () => {
    const [, account] = everybody.find(([post]) => granted(name).has(post)) ?? [];
    if (account === undefined) throw new Error('granted to nobody');
    const from = await standing(ask);
    const found: unknown[] = [];
    for (const { name: credential, authorization } of badCredentials) {
      const answer = await from(authorization(account));
      found.push([credential, outcomeOf(answer), answer.challenge]);
    }
    expect(found).toEqual(
      badCredentials.map(({ name: credential, challenge }) => [credential, '401 unauthenticated', challenge]),
    );
    expect(outcomeOf(await from(`Bearer ${tokenOf(account)}`))).toBe('taken');
  });
});

describe('the list of who may do what', () => {
  const { app, emergencyApp } = createTestApi({ surface: 'ordinary' });
  const routes = new Set(
    [...app.routes, ...emergencyApp.routes]
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
  );

  it('has a line for every route of both functions, and for nothing else', () => {
    const asked = asks.map(({ route }) => route);
    expect([...new Set([...asked, ...open])].toSorted()).toEqual([...routes].toSorted());
    expect([...asks.map(({ name }) => name), ...open].toSorted()).toEqual([...grants.keys()].toSorted());
  });

  it('has a line for every command that has a route, and none that only the system gives has one', () => {
    const declared: readonly { readonly who: { readonly roles: readonly Role[] }; readonly http: HttpForm | null }[] = [
      applicationCommands,
      emergencyCommands,
      orderCommands,
      registryCommands,
    ].flatMap((table) => Object.values(table));
    const ways = declared.flatMap(({ http }) => (http === null ? [] : [`${http.method.toUpperCase()} ${http.path}`]));
    expect(ways.filter((way) => !grants.has(way))).toEqual([]);
    expect(declared.filter(({ who, http }) => who.roles.includes('system') && http !== null)).toEqual([]);
  });

  it('names posts that somebody has, and gives every account of the sample register one', () => {
    const posts = new Set(['anybody', ...everybody.map(([post]) => post)]);
    expect([...grants.values()].flatMap((to) => [...to].filter((post) => !posts.has(post)))).toEqual([]);
    expect(accountsWithoutPost).toEqual([]);
  });

  it.each(['GET /me', 'GET /me own watch', 'own watch may GET /me'])('says nothing in lines such as: %s', (line) => {
    expect(() => readGrants(line)).toThrow('no grant');
  });

  it('says nothing twice', () => {
    expect(() => readGrants('GET /me  a\nlet both = a, b\nGET /me  both')).toThrow('granted already');
  });

  it.each(open)('opens %s to whoever brings nothing', async (name) => {
    const path = name.slice('GET '.length).replace('{code}', 'internal');
    expect((await app.request(path)).status).toBe(200);
  });
});
