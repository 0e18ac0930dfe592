import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { defaultPolicy } from '../lambda/domain/rules/default-policy.ts';
import type { Logger } from '../lambda/log.ts';
import { createClock } from '../local/clock.ts';
import { connect, coreOn } from '../local/connections.ts';
import { dataDirectory, holdDataDirectory } from '../local/data-directory.ts';
import { emptyViews } from '../local/empty-views.ts';
import { startEngines } from '../local/engines.ts';
import { rebuildOf } from '../local/journal-consumers.ts';
import { type Rebuilt, rebuildViews } from '../local/rebuild-views.ts';
import type { Invocation, Run } from './command.ts';
import { runningClient } from './local-journal.ts';
import { replayPayloads } from './replay-payloads.ts';

type Output = Pick<Invocation, 'output' | 'errors'>;

const tellEvery = 1_000;

const rebuilt = (client: DynamoDBClient, dataDir: string, { output, errors }: Output): Promise<Rebuilt> => {
  const log: Logger = (code, ids) => void output.write(`${JSON.stringify({ code, ...ids })}\n`);
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  return rebuildViews({
    ...rebuildOf(client, coreOn(client, createClock({ dataDir }), defaultPolicy, log), log),
    signal: ending.signal,
    onProgress: (streams) => {
      if (streams % tellEvery === 0) errors.write(`${streams} streams\n`);
    },
  });
};

/** Of a runtime that does not run: it is kept from starting meanwhile, and finds the views up to date. */
const rebuiltAtRest = async (dataDir: string, isEmptied: boolean, said: Output): Promise<Rebuilt> => {
  const held = holdDataDirectory(dataDir);
  const engines = await startEngines({ dataDir });
  try {
    const { dynamodb } = connect(engines);
    if (isEmptied) await emptyViews(dynamodb);
    const done = await rebuilt(dynamodb, dataDir, said);
    if (done.isWhole) await engines.changes.caughtUp('projector');
    return done;
  } finally {
    await engines.stop();
    held.release({ clean: held.stoppedCleanly });
  }
};

/**
 * `rebuild-views [--empty]`: brings every row of the views to where the journal is, whether the local runtime runs or not;
 * Ctrl-C stops it, and the next time it goes on there. `--empty` throws the rows away first, which a running runtime does not
 * allow. `--payloads EXPORT...`: prints instead what the projector's function is to be invoked with, a line each. Exit 1
 * where it is not whole.
 */
export const rebuildViewsCommand: Run = async ({ arguments: args, output, errors }) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { empty: { type: 'boolean', default: false }, payloads: { type: 'boolean', default: false } },
  });
  const refuse = (error: string): number => {
    output.write(`${JSON.stringify({ error })}\n`);
    return 1;
  };
  if (values.payloads) {
    const missing = positionals.find((file) => !existsSync(file));
    if (missing !== undefined || positionals.length === 0) return refuse('no-export');
    for await (const payload of replayPayloads(positionals)) output.write(`${payload}\n`);
    return 0;
  }
  const dataDir = dataDirectory();
  const running = await runningClient(dataDir);
  if (running !== null && values.empty) return refuse('running');
  if (running === null && !existsSync(join(dataDir, 'tables'))) return refuse('no-journal');
  const said = { output, errors };
  const done = await (running === null ? rebuiltAtRest(dataDir, values.empty, said) : rebuilt(running, dataDir, said));
  output.write(`${JSON.stringify(done)}\n`);
  return done.isWhole && done.left.length === 0 ? 0 : 1;
};
