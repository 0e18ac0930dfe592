import * as z from 'zod';
import { fromRow, type Head, HeadRow, KeptAnchor, toRow } from '../domain/journal/anchor.ts';
import type { HeadPage } from '../domain/journal/heads-tree.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { readJson } from './read-json.ts';

const HeadsFile = lazily(() => z.object({ heads: z.array(HeadRow) }));

/** The files of anchors, in a bucket as in a directory: readable by whoever has a copy. Each throws on what is none. */
export const anchorText = (kept: KeptAnchor): string => `${JSON.stringify(kept)}\n`;
export const headsText = ({ heads }: HeadPage): string => `${JSON.stringify({ heads: heads.map(toRow) })}\n`;

export const readAnchorText = (text: string): KeptAnchor => {
  const read = readJson(KeptAnchor, text, 'anchor');
  if (!read.ok) throw new Error(`anchors: ${read.error}`);
  return read.value;
};

export const readHeadsText = (text: string): readonly Head[] => {
  const read = readJson(HeadsFile, text, 'heads');
  if (!read.ok) throw new Error(`anchors: ${read.error}`);
  return read.value.heads.map(fromRow);
};
