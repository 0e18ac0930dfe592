import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

type HttpHandler = DynamoDBClient['config']['requestHandler'];
type Request = Parameters<HttpHandler['handle']>[0];
type Options = { readonly abortSignal?: unknown };

export type Answered = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
};

/** An engine of this process, asked as it would be over HTTP. */
export type Engine = {
  readonly url: string;
  readonly answer: (path: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Answered>;
};

/** Nobody but this process hears these calls; the emulators look at no signature. */
export const unsigned = { sign: async <T>(request: T): Promise<T> => request };

const aborted = (): Error => new DOMException('Request aborted', 'AbortError');

const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  signal === undefined
    ? work
    : new Promise((resolve, reject) => {
        const abort = (): void => reject(aborted());
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
      });

const textOf = (body: unknown): string => {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  if (body === undefined) return '';
  throw new Error('a body that is neither text nor bytes');
};

const portOf = (url: string): number => Number(new URL(url).port);

/** What an engine refused at once, on its way through the client that makes an exception of it. */
const refusals = new AsyncLocalStorage<{ answer: Answered | null }>();

const takeRefusal = (): Answered | null => {
  const held = refusals.getStore();
  if (held === undefined) return null;
  const { answer } = held;
  held.answer = null;
  return answer;
};

const commandSuffix = 'Command';

export const shortWay = 'shortWay';

/** What was done, or the answer that says why not. */
export type Perform = (
  operation: string,
  asked: object,
) => Promise<
  | { readonly done: true; readonly output: object }
  | { readonly done: false; readonly status: number; readonly body: string }
>;

/** The engine takes from what it is given what it does not know, and copies all that is in the rest. */
const membersOf = (input: object): object =>
  Object.fromEntries(Object.entries(input).filter(([, member]) => member !== undefined));

/**
 * Lets a client of the tables give what it is asked to the engine as it is: DynamoDB's wire format is the input as JSON.
 * Nothing is resolved, serialised by schema, signed or repeated on the way, which is more than half of what a call costs
 * here; what the engine refuses goes the long way, for the exception. Whoever wants to stand on the long way takes this
 * middleware out by its name. No member of what is asked may be binary.
 */
export const goShortWay = (client: DynamoDBClient, perform: Perform): void =>
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const performed = await perform(commandName.slice(0, -commandSuffix.length), membersOf(args.input));
        if (performed.done)
          return { response: performed, output: { ...performed.output, $metadata: { httpStatusCode: 200 } } };
        const { status: statusCode, body } = performed;
        const answer = { statusCode, headers: {}, body: Buffer.from(body) };
        return refusals.run({ answer }, () => next(args));
      },
    { step: 'serialize', priority: 'high', name: shortWay },
  );

/**
 * Asks an engine without sockets: what they cost is most of a call to a neighbour in the same process. What is addressed
 * to anybody else goes over the network.
 */
export const withinProcess = ({ url, answer }: Engine, network: HttpHandler): HttpHandler => {
  const own = portOf(url);
  const handle = async (request: Request, options?: Options) => {
    if (request.port !== own) return network.handle(request, options);
    const signal = options?.abortSignal instanceof AbortSignal ? options.abortSignal : undefined;
    if (signal?.aborted === true) throw aborted();
    const known = takeRefusal();
    const response =
      known ?? (await unlessAborted(answer(request.path, request.headers, textOf(request.body)), signal));
    return { response };
  };
  return {
    handle,
    metadata: { handlerProtocol: 'in-process' },
    // Nobody configures a client of its own engines afterwards.
    httpHandlerConfigs: () => ({}),
    updateHttpClientConfig: () => undefined,
    destroy: () => network.destroy?.(),
  };
};
