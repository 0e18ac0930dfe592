import * as z from 'zod';
import type { Answer, Route } from '../../../console/api/client.ts';
import { assertDocumented, type DocumentedOperation, operationOf, takenBy } from '../../http/conformance.ts';

/** A question or command as it went over the line. */
export type Asked = {
  /** `GET /applications/{id}` */
  readonly route: string;
  /** With its query. */
  readonly address: string;
  readonly body: unknown;
  readonly key: string | null;
};

/** What the service says to a question or command: an answer, a refusal, or nothing where the line is dead. */
type Said<R extends Route> = Answer<R> | Refusal | 'no answer';

/** By route; a function where what is said hangs on what was asked. */
export type Answers = {
  readonly [R in Route]?: Said<R> | ((asked: Asked) => Said<R> | Promise<Said<R>>);
};

/** A problem as the service words it. */
export class Refusal {
  readonly body: Readonly<Record<string, unknown>> & { readonly status: number };
  constructor(code: string, status: number, more: Readonly<Record<string, unknown>> = {}) {
    this.body = { type: `/problems/${code}`, code, title: code, titleZh: code, detail: '', ...more, status };
  }
}

const Parameters = z.array(z.object({ name: z.string(), in: z.string() }));

/** Throws where the service would not take the question or command for its form. */
const assertTaken = (operation: DocumentedOperation, url: URL, body: unknown): void => {
  const named = Parameters.parse(operation['parameters'] ?? []);
  for (const name of url.searchParams.keys())
    if (!named.some((parameter) => parameter.in === 'query' && parameter.name === name))
      throw new Error(`${operation.path} takes no ${name} in its query`);
  takenBy(operation)?.parse(body);
};

export type FakeService = {
  readonly fetch: typeof fetch;
  /** In the order in which it was asked. */
  readonly asked: readonly Asked[];
  /** What it was asked and cannot be, or was made to say and never would: no test passes with any. */
  readonly faults: readonly unknown[];
  /** From now on; what is not named stays. */
  readonly answer: (answers: Answers) => void;
};

/** The API as pages know it. Questions, commands and answers are held against the API's own schemas. */
export const createFakeService = (first: Answers): FakeService => {
  const answers = new Map<string, unknown>(Object.entries(first));
  const asked: Asked[] = [];
  const faults: unknown[] = [];
  const respond = async (url: URL, method: string, init: RequestInit): Promise<Response> => {
    const operation = operationOf(method, url.pathname);
    if (operation === undefined) throw new Error(`${method} ${url.pathname} is no route`);
    const route = `${method} ${operation.path}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    assertTaken(operation, url, body);
    const one = {
      route,
      address: `${url.pathname}${url.search}`,
      body,
      key: new Headers(init.headers).get('idempotency-key'),
    };
    asked.push(one);
    if (!answers.has(route)) throw new Error(`this test has no answer to ${route}`);
    const given = answers.get(route);
    const said: unknown = typeof given === 'function' ? await given(one) : given;
    if (said === 'no answer') return Response.error();
    const refused = said instanceof Refusal;
    const status = refused ? said.body.status : Number(Object.keys(operation.responses)[0]);
    const told: unknown = JSON.parse(JSON.stringify(refused ? said.body : said));
    await assertDocumented(method, url.href, status, told);
    return Response.json(told, { status });
  };
  return {
    asked,
    faults,
    answer: (more) => {
      for (const [route, said] of Object.entries(more)) answers.set(route, said);
    },
    fetch: async (input, init = {}) => {
      const response = await respond(new URL(String(input), 'http://api.example'), init.method ?? 'GET', init).catch(
        (fault: unknown) => {
          faults.push(fault);
          return Response.error();
        },
      );
      if (response.type === 'error') throw new TypeError('the line is dead');
      return response;
    },
  };
};
