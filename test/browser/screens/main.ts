import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, signInAt } from '../windows.ts';
import { galleryOf } from './gallery.ts';
import { pagesOf, type ScreenPage } from './pages.ts';
import { takePicture } from './picture.ts';
import { startScreenStage } from './stage.ts';

const usage = 'npm run screens -- [--into FOLDER] [--only compose,board] [--width 360,1280]';

type Options = { readonly into: string; readonly only: readonly string[]; readonly widths: readonly number[] };

const readOptions = (): Options => {
  const strings = { into: { type: 'string' }, only: { type: 'string' }, width: { type: 'string' } } as const;
  const { values } = parseArgs({ options: strings });
  return {
    into: values.into ?? fileURLToPath(new URL('../../../docs/screens', import.meta.url)),
    only: values.only?.split(',') ?? [],
    widths: values.width?.split(',').map(Number) ?? [],
  };
};

const widthsOf = ({ narrow = false }: ScreenPage, { widths }: Options): readonly number[] =>
  widths.length > 0 ? widths : narrow ? [1280, 360] : [1280];

const drawPage = async (browser: Browser, url: string, screen: ScreenPage, options: Options): Promise<number> => {
  let bytes = 0;
  for (const language of ['zh', 'en'] as const)
    for (const width of widthsOf(screen, options)) {
      const page = await openWindow(browser, { width, language });
      await signInAt(page, url, screen.person, screen.path);
      if (screen.press !== undefined) await page.locator(screen.press).first().click();
      const size = width === 1280 ? '' : `.${width}`;
      bytes += await takePicture(page, join(options.into, `${screen.name}${size}.${language}.webp`));
      await page.context().close();
    }
  return bytes;
};

const run = async (): Promise<void> => {
  const options = readOptions();
  mkdirSync(options.into, { recursive: true });
  const stage = await startScreenStage();
  const browser = await openBrowser();
  let bytes = 0;
  const pages = pagesOf(stage.cases);
  if (options.only.length === 0) writeFileSync(join(options.into, 'README.md'), galleryOf(pages));
  for (const screen of pages) {
    if (options.only.length > 0 && !options.only.includes(screen.name)) continue;
    const taken = await drawPage(browser, stage.runtime.url, screen, options);
    bytes += taken;
    process.stdout.write(`${screen.name.padEnd(22)} ${Math.round(taken / 1000)} KB\n`);
  }
  await browser.close();
  await stage.stop();
  process.stdout.write(`${Math.round(bytes / 1000)} KB in ${options.into}\n`);
};

run().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n${usage}\n`);
    process.exit(1);
  },
);
