import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { buildConsole, consoleDirectory } from '../../local/console-build.ts';
import { type Runtime, type RuntimeOptions, startRuntime } from '../../local/runtime.ts';
import { type ApiClient, createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { sampleWorldIsKnown } from '../local/support/registered.ts';
import { watch } from './tell-failures.ts';
import {
  goOnAs,
  lastsLong,
  openBrowser,
  openWindow,
  type SignedIn,
  signedIn,
  signInAt,
  type WindowOptions,
} from './windows.ts';

/** Every part of the service and one browser; both end with `stop`. */
export type Stage = {
  readonly runtime: Runtime;
  readonly dataDir: string;
  /** The API as any sample person or machine, beside what the windows do. */
  readonly api: ApiClient;
  /** Moves the runtime's clock, e.g. `{ days: 1 }`, runs what falls due and waits until all is idle. */
  readonly advance: (by: Readonly<Record<string, number>>) => Promise<void>;
  readonly browser: Browser;
  /** A window of its own, with its own storage, signed in as a sample person. */
  readonly signInAs: (person: string, options?: WindowOptions) => Promise<Page>;
  readonly stop: () => Promise<void>;
};

const quiet = (): void => undefined;

/**
 * Opens windows; whatever fails in one is described when its test ends. The first of a person signs in through the real
 * page, the next ones go on with what that one was given.
 */
const windowsOf = (runtime: Runtime, browser: Browser) => {
  const given = new Map<string, SignedIn>();
  return async (person: string, options: WindowOptions = {}): Promise<Page> => {
    const page = await openWindow(browser, options);
    watch(page);
    const before = options.anew === true ? undefined : given.get(person);
    if (before !== undefined && lastsLong(before)) await goOnAs(page, runtime.url, before, options.path);
    else {
      await signInAt(page, runtime.url, person, options.path);
      if (options.anew !== true) given.set(person, await signedIn(page));
    }
    return page;
  };
};

/** A Wednesday morning with no holiday for weeks. */
const firstInstant = '2026-05-06T09:00:00+08:00';

/** Tests send one alert over and over. */
const policy = { ...defaultPolicy, identicalWithinSeconds: 0 };

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
  const options = { dataDir, port: 0, log: quiet, pace: 0, consoleDirectory, firstInstant, policy, ...changes };
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
    signInAs: windowsOf(runtime, browser),
    stop: async () => {
      await browser.close();
      await runtime.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
