import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Told } from './function-host.ts';
import { credentials, type DeployedFunction, region } from './stack.ts';

const host = fileURLToPath(new URL('function-host.ts', import.meta.url));
const Answered = z.union([
  z.strictObject({ call: z.int(), answer: z.unknown() }),
  z.strictObject({ call: z.int(), fault: z.string() }),
]);

export type RunningFunction = DeployedFunction & {
  readonly name: string;
  /** Throws what ended the call. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly setOffset: (offsetInMs: number) => void;
  /** Lines of JSON that it has written down. */
  readonly lines: () => readonly string[];
  readonly stop: () => void;
};

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (cause: Error) => void };

const listen = (child: ChildProcess, waiting: Map<number, Waiting>): void => {
  child.on('message', (message) => {
    const answered = Answered.safeParse(message).data;
    if (answered === undefined) return;
    const { resolve, reject } = waiting.get(answered.call) ?? {};
    waiting.delete(answered.call);
    if ('fault' in answered) reject?.(new Error(answered.fault));
    else resolve?.(answered.answer);
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the process of the function ended'));
  });
};

/** The bundle that the template deploys, in a process of its own that finds nothing in its environment but what it says. */
export const startFunction = async (
  directory: string,
  endpoint: string,
  deployed: DeployedFunction,
): Promise<RunningFunction> => {
  const { environment, asset } = deployed;
  const env = {
    PATH: process.env['PATH'],
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL: endpoint,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    ...environment,
  };
  const bundle = join(directory, `asset.${asset}`, 'index.mjs');
  const child = fork(host, [bundle], { silent: true, env, execArgv: ['--disable-warning=ExperimentalWarning'] });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => written.push(String(chunk)));
  const name = environment['POWERTOOLS_SERVICE_NAME'] ?? asset;
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} did not start: ${written.join('')}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  const waiting = new Map<number, Waiting>();
  listen(child, waiting);
  const tell = (told: Told): void => void child.send(told);
  let calls = 0;
  return {
    ...deployed,
    name,
    invoke: (event) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        tell({ call: calls, event });
      }),
    setOffset: (offsetInMs) => tell({ offsetInMs }),
    lines: () =>
      written
        .join('')
        .split('\n')
        .filter((line) => line !== ''),
    stop: () => void child.kill(),
  };
};
