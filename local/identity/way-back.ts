import type { IncomingMessage, ServerResponse } from 'node:http';

const name = 'console';
const consoleAddress = /^http:\/\/127\.0\.0\.1(:\d{1,5})?\/console\/$/;

const cookieOf = ({ headers }: IncomingMessage): string | undefined =>
  headers.cookie
    ?.split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** A browser sends what it is told to keep, by whomever: what is no encoding of anything says nothing. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
};

/** The console that somebody came from last with this browser; null for none, and for any other place. */
export const wayBack = (request: IncomingMessage): string | null => {
  const address = decoded(cookieOf(request) ?? '');
  return consoleAddress.test(address) ? address : null;
};

/** Keeps the console of a sign-in: nothing else says where to go back to once the sign-in is over. */
export const keepWayBack = (response: ServerResponse, redirect: unknown): void => {
  const address = typeof redirect === 'string' && URL.canParse(redirect) ? new URL('/console/', redirect).href : '';
  if (!consoleAddress.test(address)) return;
  response.appendHeader('set-cookie', `${name}=${encodeURIComponent(address)}; Path=/; HttpOnly; SameSite=Lax`);
};
