import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../lambda/domain/vocabulary/result.ts';
import { DataInUse } from './data-directory.ts';
import { DiskFull } from './disk-space.ts';

export const loopback = '127.0.0.1';

export type PortRefusal = { code: 'not-a-port'; given: string };

/** What to tell the person at the keyboard. */
export const explainPort = ({ given }: PortRefusal): string =>
  given === ''
    ? 'The port is missing: --port N or PORT=N with a number from 0 to 65535; 0 takes any free one.'
    : `${given} is not a port: say a number from 0 to 65535; 0 takes any free one.`;

/** Another process listens on the port. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number, part: string, cause: unknown) {
    super(
      `Port ${port} on ${loopback} is taken (${part}). Choose another with --port N or PORT=N; 0 takes any free one.`,
      {
        cause,
      },
    );
    this.name = 'PortTaken';
    this.port = port;
  }
}

/** `--port N`, `--port=N` or `PORT`, in this order; `fallback` where neither is given. 0 means any free port. */
export const readPort = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  fallback: number,
): Result<number, PortRefusal> => {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } }, strict: false });
  const { PORT } = environment;
  const given = typeof values.port === 'string' ? values.port : values.port === true ? '' : PORT;
  if (given === undefined) return ok(fallback);
  return /^\d{1,5}$/.test(given) && Number(given) <= 65_535 ? ok(Number(given)) : err({ code: 'not-a-port', given });
};

/** For fixed neighbours of the main port; stays 0 (any) where the main port is 0. */
export const portBeside = (port: number, offset: number): number => (port === 0 ? 0 : port + offset);

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const boundPort = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return address.port;
};

/**
 * Below the ports that any system gives to outgoing connections (Linux from 32768, others from 49152): a run that
 * stops and starts finds the one that it took still free.
 */
const [lowest, highest] = [10_240, 32_767];
const all = highest - lowest + 1;
/** Each process begins somewhere else and goes on from there. */
const tried = { next: (process.pid * 13_921) % all };

const anyPort = (): number => {
  tried.next = (tried.next + 1) % all;
  return lowest + tried.next;
};

const listenOn = (server: Server, port: number, part: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const refuse = (error: unknown): void =>
      reject(hasCode(error, 'EADDRINUSE') ? new PortTaken(port, part, error) : error);
    server.once('error', refuse);
    server.listen(port, loopback, () => {
      server.off('error', refuse);
      resolve(boundPort(server.address()));
    });
  });

const listenOnAny = async (server: Server, part: string): Promise<number> => {
  for (let left = all; ; left -= 1)
    try {
      return await listenOn(server, anyPort(), part);
    } catch (fault) {
      if (!(fault instanceof PortTaken) || left === 1) throw fault;
    }
};

/** Binds to the loopback address only; answers the port, for 0 any one that will be free again. Throws `PortTaken`. */
export const listenLocally = (server: Server, port: number, part: string): Promise<number> =>
  port === 0 ? listenOnAny(server, part) : listenOn(server, port, part);

/** Stops accepting, drops idle connections at once and running ones too. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
    server.closeAllConnections();
  });

const drainWithinMs = 2_000;

/** Stops accepting and lets running requests end: an engine must not lose its files under one. */
export const drainServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainWithinMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });

/** One readable line instead of a stack for what the person at the keyboard can mend; anything else is thrown on. */
export const explainStartFailure = (error: unknown): string => {
  if (error instanceof PortTaken || error instanceof DataInUse || error instanceof DiskFull) return error.message;
  throw error;
};
