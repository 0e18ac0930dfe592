import { isStale } from '../../console/answers/stale-notice.tsx';
import type { Client } from '../../console/api/client.ts';
import { createClient } from '../../console/api/create-client.ts';
import { titled } from '../../console/features/emergency/alarm/titled.ts';
import { readRunning } from '../../console/features/emergency/board/board-lines.ts';

describe('the title of the window', () => {
  it.each([
    [0, '应急发送 · 平台', '应急发送 · 平台'],
    [2, '应急发送 · 平台', '(2) 应急发送 · 平台'],
    [3, '(2) 应急发送 · 平台', '(3) 应急发送 · 平台'],
    [0, '(2) 应急发送 · 平台', '应急发送 · 平台'],
  ])('with %i waiting, after "%s", is "%s"', (count, before, after) => expect(titled(count, before)).toBe(after));
});

describe('what was last heard five seconds ago at most is not stale', () => {
  it.each([
    ['just at the limit', 0, { now: 5_000, seenSince: 0 }, false],
    ['just over it', 0, { now: 5_001, seenSince: 0 }, true],
    ['long ago, while the page was hidden, at the first look', 0, { now: 90_000, seenSince: 88_000 }, false],
    ['long ago, and the page is seen again without an answer', 0, { now: 90_001, seenSince: 88_000 }, true],
    ['never', Number.POSITIVE_INFINITY, { now: 90_000, seenSince: 0 }, false],
  ])('%s', (_when, heardAt, look, stale) => expect(isStale(heardAt, look, 5_000)).toBe(stale));
});

describe('the emergencies that run', () => {
  /** A service with so many pages of one case each. */
  const withPages = (pages: number): { readonly client: Client; readonly asked: string[] } => {
    const asked: string[] = [];
    const client = createClient({
      token: () => 'token',
      onExpired: async () => false,
      fetch: async (input) => {
        asked.push(String(input));
        return Response.json({ items: [{}], next: asked.length < pages ? `page-${asked.length + 1}` : null });
      },
      newKey: () => 'key',
    });
    return { client, asked };
  };

  it('are asked for apart from drills, and read to the last page', async () => {
    const { client, asked } = withPages(3);
    const { items, more } = await readRunning(client, 'false');
    expect([items.length, more]).toEqual([3, false]);
    expect(asked[0]).toBe('/emergencies?state=running&exercise=false&orders=true&limit=100');
    expect(asked[2]).toContain('cursor=page-3');
  });

  it.each([
    [5, 5, false],
    [6, 5, true],
  ])('of %i pages are %i, and it is said whether there are more', async (pages, read, more) => {
    const answer = await readRunning(withPages(pages).client, 'true');
    expect([answer.items.length, answer.more]).toEqual([read, more]);
  });
});
