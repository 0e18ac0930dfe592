import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

import { readJson } from '../../lambda/adapters/read-json.ts';
import { fromRow, type Head, HeadRow, toRow } from '../../lambda/domain/journal/anchor.ts';
import type { Unanchored } from '../../lambda/service/anchoring.ts';

const lineOf = (head: Head): string => `${JSON.stringify(toRow(head))}\n`;

/** A line cut short by a kill is of a commit that the stream tells of again. */
const headsIn = (file: string): readonly Head[] =>
  (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []).flatMap((line) => {
    const row = readJson(HeadRow, line, 'head');
    return row.ok ? [fromRow(row.value)] : [];
  });

/** Heads that wait for the next anchor, a line each; they outlive a kill, and are looked at in memory. */
export const openUnanchored = (file: string): Unanchored => {
  const heads = new Map(headsIn(file).map((head) => [lineOf(head), head]));
  return {
    note: async (told) => {
      const news = told.map((head) => [lineOf(head), head] as const).filter(([line]) => !heads.has(line));
      if (news.length === 0) return;
      appendFileSync(file, news.map(([line]) => line).join(''));
      for (const [line, head] of news) heads.set(line, head);
    },
    waiting: async (atMost) => [...heads.values()].slice(0, atMost),
    forget: async (covered) => {
      for (const head of covered) heads.delete(lineOf(head));
      writeFileSync(`${file}.new`, [...heads.keys()].join(''));
      renameSync(`${file}.new`, file);
    },
  };
};
