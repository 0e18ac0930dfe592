import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { anchorSignerOf } from '../../lambda/adapters/anchor-signer.ts';
import { sha256Bytes } from '../../lambda/adapters/hash.ts';
import { readCommit } from '../../lambda/adapters/read-commit.ts';
import type { Signer } from '../../lambda/adapters/signer.ts';
import { createAnchorMaker } from '../../lambda/handlers/create/anchor.ts';
import type { Logger } from '../../lambda/log.ts';
import { journalTable } from '../../lambda/resource-names.ts';
import type { AnchorStore, Unanchored } from '../../lambda/service/anchoring.ts';
import type { Clock } from '../clock.ts';
import { type ClockTimer, startClockTimer } from '../clock-timer.ts';
import { scanTable } from '../journal-scan.ts';
import { anchorDirectory, openAnchors } from './anchor-directory.ts';
import { openUnanchored } from './unanchored-file.ts';

/** What the journal's consumer notes, and where the anchors are kept. */
export type AnchorFiles = { readonly unanchored: Unanchored; readonly store: AnchorStore };

/**
 * Opens both. Where there are none yet, whatever stands in the journal was written by a release that made no anchors, and
 * is told of once.
 */
export const openAnchorFiles = async (dataDir: string, dynamodb: DynamoDBClient): Promise<AnchorFiles> => {
  const waiting = join(dataDir, 'unanchored.jsonl');
  const isFirst = !existsSync(anchorDirectory(dataDir)) && !existsSync(waiting);
  const unanchored = openUnanchored(waiting);
  if (isFirst) {
    for await (const item of scanTable(dynamodb, journalTable.name)) {
      const commit = readCommit(item);
      if (!commit.ok) continue;
      const { stream, version, hash } = commit.value;
      await unanchored.note([{ stream, version, hash }]);
    }
  }
  return { unanchored, store: openAnchors(anchorDirectory(dataDir)) };
};

export type AnchorTimer = Pick<ClockTimer, 'runNow'> & {
  /** Makes a last one of what no anchor covers yet. */
  readonly stop: () => Promise<void>;
};

type AnchorTimerOptions = AnchorFiles & {
  readonly signer: Signer;
  readonly clock: Clock;
  readonly log: Logger;
  readonly everyMs: number;
  /** Waits, at most some seconds, until the heads of what is written have been noted: an anchor after a standstill misses none. */
  readonly caughtUp: () => Promise<unknown>;
};

/** Looks every so often whether an anchor is due. A fault is told of, and keeps nothing else from running. */
export const startAnchorTimer = ({
  unanchored,
  store,
  signer,
  clock,
  log,
  everyMs,
  caughtUp,
}: AnchorTimerOptions): AnchorTimer => {
  const sign = anchorSignerOf(signer);
  const make = createAnchorMaker({ unanchored, store, sign, hash: sha256Bytes, clock: clock.now }, log);
  const stopping = Promise.withResolvers<'stopping'>();
  const timer = startClockTimer(async () => {
    // What holds the heads up at the end holds the end up no longer.
    const reason = await Promise.race([caughtUp(), stopping.promise]);
    if (reason !== 'stopping') await make();
  }, everyMs);
  return {
    runNow: timer.runNow,
    stop: async () => {
      stopping.resolve('stopping');
      await timer.stop();
      await make('always').catch(() => undefined);
    },
  };
};
