import * as z from 'zod';
import { createHttpClient } from './http-client.ts';

/** Run as a process of its own: so many boards, each on a connection of its own, ask every so many milliseconds. */
const Told = z.strictObject({
  url: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  boards: z.int(),
  everyMs: z.int(),
});

const answers = { unchanged: 0, whole: 0, other: 0 };

const startBoard = ({ url, path, headers, boards, everyMs }: z.infer<typeof Told>, nth: number): void => {
  const client = createHttpClient(url);
  let etag: string | undefined;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const known = etag === undefined ? {} : { 'if-none-match': etag };
    const answer = await client.send('GET', path, { ...headers, ...known });
    if (answer.status === 304) answers.unchanged += 1;
    else if (answer.status === 200) answers.whole += 1;
    else answers.other += 1;
    etag = answer.headers.etag ?? etag;
    isAsking = false;
  };
  setTimeout(() => setInterval(() => void ask(), everyMs), (nth * everyMs) / boards);
};

process.on('message', (told: unknown) => {
  if (told === 'report') {
    process.send?.({ ...answers });
    Object.assign(answers, { unchanged: 0, whole: 0, other: 0 });
    return;
  }
  const boards = Told.parse(told);
  for (let nth = 0; nth < boards.boards; nth += 1) startBoard(boards, nth);
});
