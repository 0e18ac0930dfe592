import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { asRequests } from '../lambda/current-request.ts';
import { isForConsole } from './console-files.ts';
import { answerEarly, answerFault, refuseEarly } from './early-answers.ts';
import { hostFault } from './host-fault.ts';
import { closeServer, listenLocally, loopback } from './ports.ts';
import { refused } from './refusals.ts';

type Fetcher = { readonly fetch: (request: Request) => Response | Promise<Response> };

export type ApiHost = {
  readonly url: string;
  /** From now on requests are answered: `/local/…` by the runtime's control, `/console/…` by the console where there is one, all others by the API. */
  readonly open: (api: Fetcher, control: Fetcher, console: Fetcher | null) => void;
  readonly stop: () => Promise<void>;
};

const notYet = (_request: IncomingMessage, response: ServerResponse): void => {
  const { status, headers, body } = refused(503, 'starting');
  response.writeHead(status, { ...headers, 'Retry-After': '1' }).end(body);
};

/** Takes the port first of all, so that a taken one is known before anything starts. Throws `PortTaken`. */
export const startApiHost = async (port: number, mayFallBack: boolean): Promise<ApiHost> => {
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = notYet;
  // A request without a Host would be refused by Node itself.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const fault = hostFault(request);
    if (fault === null) return void answer(request, response);
    refuseEarly(response, fault.status, fault.said);
  });
  answerEarly(server);
  const listen = (wanted: number): Promise<number> => listenLocally(server, wanted, 'API');
  const bound = await listen(port).catch((fault: unknown) => {
    if (!mayFallBack) throw fault;
    return listen(0);
  });
  return {
    url: `http://${loopback}:${bound}`,
    open: (api, control, console) => {
      const route = asRequests((request: Request) => {
        const { pathname } = new URL(request.url);
        if (pathname.startsWith('/local/')) return control.fetch(request);
        return console !== null && isForConsole(pathname) ? console.fetch(request) : api.fetch(request);
      });
      answer = getRequestListener(route, { errorHandler: answerFault });
    },
    stop: () => closeServer(server),
  };
};
