import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, consoleDirectory } from '../../local/console-build.ts';
import { type Runtime, type RuntimeOptions, startRuntime } from '../../local/runtime.ts';
import { type ApiClient, createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { sampleWorldIsKnown } from '../local/support/registered.ts';
import { watch } from './tell-failures.ts';
import { openBrowser, openWindow, signInAt, type WindowOptions } from './windows.ts';

/** Every part of the service and one browser; both end with `stop`. */
export type Stage = {
  readonly runtime: Runtime;
  readonly dataDir: string;
  /** The API as any sample person or machine, beside what the windows do. */
  readonly api: ApiClient;
  /** Moves the runtime's clock, e.g. `{ days: 1 }`, runs what falls due and waits until all is idle. */
  readonly advance: (by: Readonly<Record<string, number>>) => Promise<void>;
  readonly browser: Browser;
  /** A window of its own, with its own storage, signed in as a sample person through the real page. */
  readonly signInAs: (person: string, options?: WindowOptions) => Promise<Page>;
  readonly stop: () => Promise<void>;
};

const quiet = (): void => undefined;

/** Whatever fails in it is described when its test ends. */
const signIn = async (runtime: Runtime, browser: Browser, person: string, options: WindowOptions): Promise<Page> => {
  const page = await openWindow(browser, options);
  watch(page);
  await signInAt(page, runtime.url, person, options.path);
  return page;
};

/** A Wednesday morning with no holiday for weeks. */
const firstInstant = '2026-05-06T09:00:00+08:00';

export const advanceOn = (url: string) => async (by: Readonly<Record<string, number>>) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/local/clock`, { method: 'PUT', headers, body: JSON.stringify({ advance: by }) });
  if (!answer.ok) throw new Error(`the clock answered ${answer.status}`);
};

/**
 * Builds the console where needed, starts the runtime on free ports with a data directory of its own, and registers the
 * sample organisations.
 */
export const launch = async (changes: Partial<RuntimeOptions> = {}): Promise<Stage> => {
  await buildConsole();
  const dataDir = mkdtempSync(join(tmpdir(), 'console-'));
  const options = { dataDir, port: 0, log: quiet, pace: 0, consoleDirectory, firstInstant, ...changes };
  const [runtime, browser] = await Promise.all([startRuntime(options), openBrowser()]);
  const api = createApiClient(runtime.url, runtime.issuer, dataDir);
  await registerWorld(api, runtime.operators, runtime.core.clock());
  await sampleWorldIsKnown(runtime.core.registry);
  return {
    runtime,
    dataDir,
    api,
    advance: advanceOn(runtime.url),
    browser,
    signInAs: (person, window = {}) => signIn(runtime, browser, person, window),
    stop: async () => {
      await browser.close();
      await runtime.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
