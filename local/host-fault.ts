import type { IncomingMessage } from 'node:http';
import type { LocalRefusal } from './refusal-words.ts';

/** Names of this machine to itself; any other that leads here is somebody else's page (DNS rebinding). */
const own: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const hostsOf = ({ rawHeaders }: IncomingMessage): readonly string[] =>
  rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && name.toLowerCase() === 'host' ? [rawHeaders[index + 1] ?? ''] : [],
  );

const isOwn = (host: string): boolean => URL.canParse(`http://${host}`) && own.has(new URL(`http://${host}`).hostname);

/** What is local moves the clock without a token: it answers to this machine's own names alone, and to its own pages. */
const isForeign = ({ headers: { origin } }: IncomingMessage, host: string): boolean =>
  !isOwn(host) || (origin !== undefined && origin !== `http://${host}`);

/** The target may be a whole address (RFC 9112 section 3.2.2). */
const pathOf = (target: string): string =>
  target.startsWith('/') || !URL.canParse(target) ? target : new URL(target).pathname;

/** Why a request is not answered at all by its Host (RFC 9112 section 3.2); null where nothing is wrong with it. */
export const hostFault = (
  request: IncomingMessage,
): { readonly status: 400 | 403; readonly said: LocalRefusal } | null => {
  const [host, ...more] = hostsOf(request);
  if (host === undefined || more.length > 0) return { status: 400, said: 'one-host' };
  const isLocal = pathOf(request.url ?? '')
    .toLowerCase()
    .startsWith('/local');
  return isLocal && isForeign(request, host) ? { status: 403, said: 'machine-alone' } : null;
};
