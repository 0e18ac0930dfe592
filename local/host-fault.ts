import type { IncomingMessage } from 'node:http';
import type { LocalRefusal } from './refusal-words.ts';

/** Names of this machine to itself; any other that leads here is somebody else's page (DNS rebinding). */
const own: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const hostsOf = ({ rawHeaders }: IncomingMessage): readonly string[] =>
  rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && name.toLowerCase() === 'host' ? [rawHeaders[index + 1] ?? ''] : [],
  );

const isOwn = (host: string): boolean => URL.canParse(`http://${host}`) && own.has(new URL(`http://${host}`).hostname);

/** What a request is about: the path as it is routed, without dots, and the host that a target names by itself, null for a mere path. */
const targetOf = (target: string): { readonly path: string; readonly named: string | null } => {
  const isPath = target.startsWith('/');
  const address = isPath ? `http://127.0.0.1${target}` : target;
  if (!URL.canParse(address)) return { path: target, named: null };
  const { pathname, host } = new URL(address);
  return { path: pathname, named: isPath ? null : host };
};

/**
 * What is local moves the clock without a token: it answers to this machine's own names alone, and to its own pages. The host of a
 * target counts (RFC 9112 section 3.2.2), and the Host beside it may not be a foreign one either.
 */
const isForeign = ({ headers: { origin } }: IncomingMessage, host: string, named: string | null): boolean =>
  !isOwn(host) || (named !== null && !isOwn(named)) || (origin !== undefined && origin !== `http://${named ?? host}`);

/** Why a request is not answered at all by its Host (RFC 9112 section 3.2); null where nothing is wrong with it. */
export const hostFault = (
  request: IncomingMessage,
): { readonly status: 400 | 403; readonly said: LocalRefusal } | null => {
  const [host, ...more] = hostsOf(request);
  if (host === undefined || more.length > 0) return { status: 400, said: 'one-host' };
  const { path, named } = targetOf(request.url ?? '');
  const isLocal = path.toLowerCase().startsWith('/local');
  return isLocal && isForeign(request, host, named) ? { status: 403, said: 'machine-alone' } : null;
};

/** Whether what a request names as its host, in its target or beside it, is this machine's own name. */
export const isToThisMachine = (request: IncomingMessage): boolean => {
  const { named } = targetOf(request.url ?? '');
  return [...hostsOf(request), ...(named === null ? [] : [named])].every(isOwn);
};
