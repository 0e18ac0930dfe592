import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Runtime } from '../local/runtime.ts';

export type SdkCall = {
  readonly command: string;
  readonly table: string | null;
  readonly stack: string;
  /** Of what was asked, as JSON. */
  readonly bytes: number;
};

export type SdkCalls = {
  /** Calls since the last time this was asked. */
  readonly take: () => readonly SdkCall[];
  /** Resolves when no call has been under way for `forMs`. Long polls of the queues do not count. */
  readonly quiet: (forMs: number) => Promise<void>;
};

const isPolling = (command: string): boolean => command === 'ReceiveMessageCommand';

const Named = z.object({ TableName: z.string() });
/** A transaction of ours is on one table. */
const Together = z.object({ TransactItems: z.array(z.record(z.string(), Named)) });

const tableOf = (input: object): string | null => {
  const together = Together.safeParse(input).data?.TransactItems.flatMap((part) => Object.values(part));
  return (together?.[0] ?? Named.safeParse(input).data)?.TableName ?? null;
};

/** Enough to see which consumer or route a call came from. */
const framesAtMost = 60;

const stackOf = (): string => {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = framesAtMost;
  const { stack = '' } = new Error('call');
  Error.stackTraceLimit = before;
  return stack;
};

/** Watches every call of the runtime's clients. Stacks cost time: leave them out where time is measured. */
export const watchSdkCalls = ({ clients }: Pick<Runtime, 'clients'>, withStacks: boolean): SdkCalls => {
  let calls: SdkCall[] = [];
  let underWay = 0;
  let lastAt = performance.now();
  const begin = (command: string, input: object): void => {
    underWay += 1;
    const bytes = withStacks ? Buffer.byteLength(JSON.stringify(input)) : 0;
    if (withStacks) calls.push({ command, table: tableOf(input), stack: stackOf(), bytes });
  };
  const end = (): void => {
    underWay -= 1;
    lastAt = performance.now();
  };
  const watched =
    <A extends { readonly input: object }, R>(next: (args: A) => Promise<R>, command = '') =>
    async (args: A): Promise<R> => {
      if (isPolling(command)) return next(args);
      begin(command, args.input);
      try {
        return await next(args);
      } finally {
        end();
      }
    };
  const options = { step: 'initialize', name: 'benchCalls' } as const;
  clients.dynamodb.middlewareStack.add((next, { commandName }) => watched(next, commandName), options);
  clients.sns.middlewareStack.add((next, { commandName }) => watched(next, commandName), options);
  clients.sqs.middlewareStack.add((next, { commandName }) => watched(next, commandName), options);
  return {
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
    quiet: async (forMs) => {
      while (underWay > 0 || performance.now() - lastAt < forMs) await wait(2);
    },
  };
};
