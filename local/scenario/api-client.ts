import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { readMachineSecrets } from '../identity/machine-secrets.ts';
import { machineToken, signIn } from '../identity/sign-in.ts';
import { findSampleActor, sampleMachines } from '../sample-world.ts';

export type Answer = { readonly status: number; readonly body: unknown };

/** The public API as one of the sample people or machines sees it. */
export type ApiClient = {
  /** With a key, 503 is repeated as the API says it may. */
  readonly post: (as: string, path: string, body: unknown, key?: string) => Promise<Answer>;
  readonly get: (as: string, path: string) => Promise<Answer>;
  readonly put: (as: string, path: string, body: unknown) => Promise<Answer>;
  /** Reads an answer that must be a success and have this shape. Throws with the problem otherwise. */
  readonly must: <T>(schema: z.ZodType<T>, answer: Promise<Answer>) => Promise<T>;
};

const Problem = z.looseObject({ type: z.string(), title: z.string(), detail: z.string().optional() });

/** Gateways before the API answer with a word of their own, or with a page. */
const Message = z.object({ message: z.string() });

/** How often what may not have been taken is given again under its key; a busy machine answers late. */
const repeatsAtMost = 20;
const repeatAfterMs = 500;

const repeated = async (ask: () => Promise<Answer>): Promise<Answer> => {
  for (let repeats = 0; ; repeats += 1) {
    const answer = await ask();
    if (answer.status !== 503 || repeats === repeatsAtMost) return answer;
    await wait(repeatAfterMs);
  }
};

const explain = (answer: Answer): string => {
  const problem = Problem.safeParse(answer.body);
  if (problem.success) return `${answer.status} ${problem.data.type} ${problem.data.detail ?? ''}`;
  const { data } = Message.safeParse(answer.body);
  return `${answer.status} ${data?.message ?? ''}`.trimEnd();
};

/** What is no JSON is nobody's of the API: the status alone says what it is. */
const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Tokens are fetched once each, the way a browser or a machine would. */
export const createApiClient = (api: string, issuer: string, dataDir: string): ApiClient => {
  const tokens = new Map<string, Promise<string>>();
  const fetchToken = async (as: string): Promise<string> => {
    const actor = findSampleActor(as);
    if (actor === undefined) throw new Error(`${as} is no sample person`);
    if (!sampleMachines.some(({ account }) => account === actor.account)) return signIn(issuer, actor.name);
    const secrets = await readMachineSecrets(dataDir);
    return (await machineToken(issuer, actor.account, secrets[actor.account] ?? '')).accessToken;
  };
  const tokenOf = (as: string): Promise<string> => {
    const known = tokens.get(as) ?? fetchToken(as);
    tokens.set(as, known);
    // An issuer that was away is asked again.
    known.catch(() => tokens.delete(as));
    return known;
  };
  const call = async (as: string, method: string, path: string, body?: unknown, key?: string): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${await tokenOf(as)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const response = await fetch(`${api}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: read(text) };
  };
  return {
    post: (as, path, body, key) => {
      const ask = () => call(as, 'POST', path, body, key);
      return key === undefined ? ask() : repeated(ask);
    },
    get: (as, path) => call(as, 'GET', path),
    put: (as, path, body) => call(as, 'PUT', path, body),
    must: async (schema, pending) => {
      const answer = await pending;
      if (answer.status >= 300) throw new Error(explain(answer));
      return schema.parse(answer.body);
    },
  };
};
