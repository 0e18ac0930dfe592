import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** In pixels; what is below is cut off. */
const atMostHigh = 1_600;
const largestBytes = 38_000;
const qualities = [60, 40, 20, 12] as const;

/** A wide page is drawn three quarters its size: still legible, and half the bytes. */
const wideScale = 0.75;
const phoneWidth = 480;

const lookEveryMs = 250;
const looksAtMost = 40;

const words = (page: Page): Promise<unknown> => page.evaluate('document.body.innerText');

/** Nothing loads, nothing moves, and the fonts are there. */
const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.locator('.waiting, .ant-spin-spinning').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  let before = await words(page);
  for (let look = 0; look < looksAtMost; look += 1) {
    await wait(lookEveryMs);
    const now = await words(page);
    if (now === before) return;
    before = now;
  }
};

/** Writes the page as WebP, the whole of it up to 1600 px, in about 40 KB. Answers how many bytes it took. */
export const takePicture = async (page: Page, file: string): Promise<number> => {
  await settled(page);
  const width = page.viewportSize()?.width ?? 1280;
  const height = Math.min(Number(await page.evaluate('document.documentElement.scrollHeight')), atMostHigh);
  await page.setViewportSize({ width, height });
  await settled(page);
  const browser = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width, height, scale: width > phoneWidth ? wideScale : 1 };
  for (const quality of qualities) {
    const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality, clip });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > largestBytes && quality !== qualities.at(-1)) continue;
    writeFileSync(file, bytes);
    return bytes.length;
  }
  return 0;
};
