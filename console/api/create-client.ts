import { err, ok, type Result } from '../../lambda/domain/vocabulary/result.ts';
import type { Answer, Client, Outcome, RequestOf, Route } from './client.ts';
import { createKeys } from './idempotency.ts';
import { createKnownAnswers } from './known-answers.ts';
import { foreignProblem, ownProblem, type Problem } from './problem.ts';
import { problemWords } from './problem-words.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** The address that a route's template makes with these parameters; what is undefined or null is left out. */
const addressOf = (template: string, path: Parameters = {}, query: Parameters = {}): string => {
  const filled = template.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(path[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== undefined && one !== null) search.append(name, String(one));
  return search.size === 0 ? filled : `${filled}?${search}`;
};

/** How long an answer is waited for. */
type Timeouts = { readonly queryMs: number; readonly commandMs: number };

/** A question can be put again at once; a command may be at work. */
const usualTimeouts: Timeouts = { queryMs: 10_000, commandMs: 20_000 };

type Waited = { readonly limit: AbortSignal; readonly signal: AbortSignal };

/** `signal` ends with `given`, and after `ms`; `limit` has been aborted only where it was the time that ran out. */
const withLimit = (ms: number, given: AbortSignal | undefined): Waited => {
  const limit = AbortSignal.timeout(ms);
  return { limit, signal: given === undefined ? limit : AbortSignal.any([given, limit]) };
};

export type ClientOptions = {
  readonly token: () => string | null;
  /**
   * Told of every 401. For a command it answers whether someone has signed in again, and the command is repeated as it
   * was; for a query the answer is not waited for.
   */
  readonly onExpired: (kind: 'query' | 'command') => Promise<boolean>;
  readonly fetch: typeof fetch;
  readonly newKey: () => string;
  /** How long an answer is waited for, in milliseconds; uploads do not go through here. */
  readonly timeouts?: Timeouts;
};

/** Gateways and proxies answer for the service too, with pages of their own: then the status alone says what it is. */
const readProblem = (body: unknown, status: number): Problem => {
  const given: Partial<Problem> = Object(body);
  const { code, detail = '' } = given;
  if (status === 401) return { ...given, code: 'unauthenticated', status, detail };
  if (code !== undefined && Object.hasOwn(problemWords.zh, code)) return { ...given, code, status, detail };
  return foreignProblem(status);
};

/** Whether the service has judged the command; whoever gives one without an answer again gives the same one. */
const isAnswered = (outcome: Result<unknown, Problem>): boolean =>
  outcome.ok || (outcome.error.status >= 400 && outcome.error.status < 500 && outcome.error.status !== 401);

/** A browser loses no characters: U+FFFD, which the service takes for lost ones, is in the text, and no alert may fail on it. */
const textOf = (body: object): string => JSON.stringify(body).replaceAll('\ufffd', '\\ufffd');

/** What the document promises is taken as given: a test of the service holds every answer against it. */
const isAnswer = <R extends Route>(body: unknown): body is Answer<R> => body !== null;

const read = async <R extends Route>(response: Response): Promise<Outcome<R>> => {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return err(readProblem(body, response.status));
  return isAnswer<R>(body) ? ok(body) : err(ownProblem('unreadable-answer', 'the answer is not JSON'));
};

export const createClient = (options: ClientOptions): Client => {
  const { token, onExpired, fetch: send, newKey, timeouts = usualTimeouts } = options;
  const keys = createKeys(newKey);
  const known = createKnownAnswers();
  const once = async <R extends Route>(
    method: string,
    address: string,
    body: string | undefined,
    key: string | undefined,
    signal?: AbortSignal,
  ): Promise<Outcome<R>> => {
    const isCommand = method !== 'GET';
    const command = `${method} ${address} ${body ?? ''}`;
    const before = isCommand ? undefined : known.of(address);
    const headers = {
      accept: 'application/json, application/problem+json',
      authorization: `Bearer ${token() ?? ''}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isCommand ? { 'idempotency-key': key ?? keys.keyFor(command) } : {}),
      ...(before === undefined ? {} : { 'if-none-match': before.etag }),
    };
    const waited = withLimit(isCommand ? timeouts.commandMs : timeouts.queryMs, signal);
    const sent = { method, headers, signal: waited.signal, ...(body === undefined ? {} : { body }) };
    const response = await send(address, sent).catch(() => null);
    if (response === null) return err(ownProblem(waited.limit.aborted ? 'no-answer' : 'offline', 'no answer'));
    const unchanged: unknown = response.status === 304 ? (before?.body ?? null) : null;
    if (isAnswer<R>(unchanged)) return ok(unchanged);
    const outcome = await read<R>(response);
    // An answer that broke off half way is none: the command keeps its key.
    if (!outcome.ok && waited.limit.aborted) return err(ownProblem('no-answer', 'the answer broke off'));
    if (!isCommand && outcome.ok) known.keep(address, response.headers.get('etag'), outcome.value);
    if (isAnswered(outcome)) keys.answered(command);
    return outcome;
  };
  return {
    ask: async <R extends Route>(
      route: R,
      { path, query, body, key }: RequestOf<R>,
      signal?: AbortSignal,
    ): Promise<Outcome<R>> => {
      const [method = 'GET', template = '/'] = route.split(' ');
      const address = addressOf(template, path, query);
      const text = body === undefined ? undefined : textOf(body);
      const first = await once<R>(method, address, text, key, signal);
      if (first.ok || first.error.code !== 'unauthenticated') return first;
      if (method === 'GET') {
        void onExpired('query');
        return first;
      }
      const renewed = await onExpired('command');
      return renewed
        ? once<R>(method, address, text, key, signal)
        : err(ownProblem('cancelled-sign-in', 'not signed in again'));
    },
  };
};
