import { AsyncLocalStorage } from 'node:async_hooks';

/** What the work at hand is done for. */
export type CurrentRequest = {
  /** Stands in every line that is logged meanwhile, and is what a caller is told as `incident`. */
  readonly requestId: string;
  /** Of the HTTP API, as its access log names it. */
  readonly gatewayRequestId?: string;
  /** Aborted once it is answered for: nothing is begun for it any more. */
  readonly signal?: AbortSignal;
};

const storage = new AsyncLocalStorage<CurrentRequest>();

/** undefined outside of any request. */
export const currentRequest = (): CurrentRequest | undefined => storage.getStore();

export const inRequest = <T>(request: CurrentRequest, work: () => T): T => storage.run(request, work);

/** Each call is a request of its own, under an id made up for it: for hosts that give none. */
export const asRequests =
  <A extends readonly unknown[], T>(work: (...args: A) => T) =>
  (...args: A): T =>
    inRequest({ requestId: crypto.randomUUID() }, () => work(...args));
