import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import * as z from 'zod';

export type WindowOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh' | 'en';
  /** Below /console, e.g. `/tasks`. */
  readonly path?: string;
  /** Signs in through the real page, whoever has before: for who is to sign out, which ends it for every window. */
  readonly anew?: boolean;
};

/** Debian's, of one engine: the first has no windows of its own to draw and takes a quarter less of the machine. */
const debian = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;

const executablePath = process.env['CHROMIUM'] ?? debian.find((path) => existsSync(path)) ?? debian[1];

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

/** Whether this machine has a Chromium; `CHROMIUM` names it where it is another than Debian's. */
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

/** What a window holds of whoever has signed in there: cookies of the issuer, and the tab's own storage. */
export type SignedIn = {
  readonly cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
  readonly session: Readonly<Record<string, string>>;
};

const Session = z.record(z.string(), z.string());
const User = z.object({ expires_at: z.number() });

export const signedIn = async (page: Page): Promise<SignedIn> => {
  const held = Session.parse(await page.evaluate('Object.fromEntries(Object.entries(sessionStorage))'));
  const session = Object.entries(held).filter(([key]) => key.startsWith('oidc.user:'));
  return { cookies: await page.context().cookies(), session: Object.fromEntries(session) };
};

/** No test takes so long; a sign-in that is to expire in a test is always one of its own. */
const longSeconds = 1_800;

export const lastsLong = ({ session }: SignedIn): boolean => {
  const users = Object.values(session).flatMap((text) => User.safeParse(JSON.parse(text)).data ?? []);
  return users.length === 1 && users.every(({ expires_at }) => expires_at * 1000 - Date.now() > longSeconds * 1000);
};

/** Opens the page of `path` as somebody who has signed in before in another window. */
export const goOnAs = async (page: Page, url: string, { cookies, session }: SignedIn, path = '/'): Promise<void> => {
  await page.context().addCookies([...cookies]);
  await page.goto(`${url}/console/icon.svg`);
  // In the place of the picture: nothing leads back to it.
  await page.evaluate(`Object.assign(sessionStorage, ${JSON.stringify(session)}); location.replace('/console${path}')`);
  await page.locator('h1').waitFor();
};
