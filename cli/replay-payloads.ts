import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import { readJson } from '../lambda/adapters/read-json.ts';
import { hasRowsOfItsOwn } from '../local/rebuild-views.ts';
import { toReplayRecord } from '../local/stream/stream-record.ts';
import { linesOf } from './lines.ts';

const Text = z.object({ S: z.string() });
/** A line of an export of the table as DYNAMODB_JSON. */
const Exported = z.object({
  Item: z.object({
    stream: Text,
    version: z.object({ N: z.string() }),
    hash: Text.optional(),
    commit: Text.optional(),
  }),
});

const streamsAtOnce = 50;

const opened = (file: string): Readable => {
  const stored = createReadStream(file);
  return file.endsWith('.gz') ? stored.pipe(createGunzip()) : stored;
};

/**
 * What is given to the projector's function to have the views made anew, a payload at a time: one commit of every stream
 * that the exported files name. Holds the names of the streams. Throws on a line that is of no such export.
 */
export async function* replayPayloads(files: readonly string[]): AsyncGenerator<string> {
  const seen = new Set<string>();
  let records: object[] = [];
  const payload = (): string => {
    const said = JSON.stringify({ Records: records });
    records = [];
    return said;
  };
  for (const file of files)
    for await (const line of linesOf(opened(file))) {
      if (line?.trim() === '') continue;
      const exported = readJson(Exported, line ?? undefined, 'item');
      if (!exported.ok) throw new Error(`${file} is no export of the journal: ${exported.error}`);
      const { Item } = exported.value;
      if (seen.has(Item.stream.S) || !hasRowsOfItsOwn(Item.stream.S)) continue;
      seen.add(Item.stream.S);
      records.push(toReplayRecord({ ...Item, hash: Item.hash ?? { S: '' }, commit: Item.commit ?? { S: '' } }));
      if (records.length === streamsAtOnce) yield payload();
    }
  if (records.length > 0) yield payload();
}
