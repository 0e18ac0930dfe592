import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

export type WindowOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh' | 'en';
  /** Below /console, e.g. `/tasks`. */
  readonly path?: string;
};

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** For a closed network: nothing is asked of anybody but the address opened. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether this machine has a Chromium; `CHROMIUM` names it where it is not Debian's. */
export const hasBrowser = (): boolean => existsSync(executablePath);
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: flags });

/** Far longer than anything takes on a busy machine: what never comes is told, what is slow is not judged. */
const givenUpAfterMs = 60_000;

/** A window with its own storage. A machine elsewhere must show Beijing time all the same, hence the time zone. */
export const openWindow = async (browser: Browser, options: WindowOptions): Promise<Page> => {
  const { width = 1280, height = 900, language = 'zh' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  await context.addInitScript({
    content: `localStorage.setItem('console.language', localStorage.getItem('console.language') ?? '${language}')`,
  });
  context.setDefaultTimeout(givenUpAfterMs);
  return context.newPage();
};

/** Opens the page of `options` and signs in where the issuer asks who it is. */
export const signInAt = async (page: Page, url: string, person: string, path = '/'): Promise<void> => {
  await page.goto(`${url}/console${path}`);
  await page.getByRole('button', { name: person, exact: true }).click();
  await page.locator('h1').waitFor();
};
