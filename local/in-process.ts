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
    const response = await unlessAborted(answer(request.path, request.headers, textOf(request.body)), signal);
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
