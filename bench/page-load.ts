import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { countScripts } from '../test/browser/script-bytes.ts';

/** What one load of a page took: milliseconds, `layoutShift` without unit, scripts in bytes as they came over the line, without headers. */
export type PageLoad = {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly layoutShift: number;
  readonly interactive: number;
  readonly scriptBytes: number;
};

export type Line = {
  readonly latencyInMs: number;
  readonly downInBytesPerSecond: number;
  readonly upInBytesPerSecond: number;
};

/** `slowerBy`: how many times slower than this machine the processor is made. */
export type Conditions = { readonly name: string; readonly slowerBy: number; readonly line: Line | null };

/** What Lighthouse 12 calls mobile: a slow 4G line and a processor four times slower (its `throttling` constants). */
export const mobile: Conditions = {
  name: 'mobile: 4x CPU, 150 ms, 1.6 Mbit/s',
  slowerBy: 4,
  line: { latencyInMs: 150, downInBytesPerSecond: 204_800, upInBytesPerSecond: 93_750 },
};
export const unthrottled: Conditions = { name: 'this machine, unthrottled', slowerBy: 1, line: null };

/** Long tasks count with what they take beyond 50 ms, shifts that nobody caused with all they shift. */
const observe = `
  window.seen = { paint: 0, largest: 0, tasks: [], shift: 0 };
  const on = (type, tell) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  on('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime; });
  on('largest-contentful-paint', (entry) => { seen.largest = entry.startTime; });
  on('longtask', (entry) => { seen.tasks.push([entry.startTime, entry.duration]); });
  on('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });`;

const Seen = z.object({
  paint: z.number(),
  largest: z.number(),
  tasks: z.array(z.tuple([z.number(), z.number()])),
  shift: z.number(),
  interactive: z.number(),
});

const quietAfterMs = 2_000;
const longTaskMs = 50;
const unlimited = -1;

/** Before the first navigation of its window. */
export const watchLoads = (page: Page): Promise<unknown> => page.addInitScript({ content: observe });

/** Loads an address with an empty cache under these conditions, until its first content stands and has come to rest. */
export const measureLoad = async (page: Page, address: string, { slowerBy, line }: Conditions): Promise<PageLoad> => {
  const { session: browser, bytes } = await countScripts(page);
  await browser.send('Network.clearBrowserCache');
  await browser.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
  await browser.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line?.latencyInMs ?? 0,
    downloadThroughput: line?.downInBytesPerSecond ?? unlimited,
    uploadThroughput: line?.upInBytesPerSecond ?? unlimited,
  });
  await page.goto(address, { timeout: 60_000 });
  await page.locator('main h1').waitFor({ timeout: 60_000 });
  await page.locator('.waiting').first().waitFor({ state: 'detached', timeout: 60_000 });
  await wait(quietAfterMs);
  const seen = Seen.parse(
    await page.evaluate('({ ...seen, interactive: performance.getEntriesByType("navigation")[0].domInteractive })'),
  );
  const scriptBytes = bytes();
  await browser.detach();
  const blocked = seen.tasks
    .filter(([start]) => start >= seen.paint)
    .reduce((sum, [, duration]) => sum + Math.max(0, duration - longTaskMs), 0);
  const { paint, largest, shift, interactive } = seen;
  return { firstPaint: paint, largestPaint: largest, blocked, layoutShift: shift, interactive, scriptBytes };
};
