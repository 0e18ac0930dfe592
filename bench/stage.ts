import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Policy } from '../lambda/domain/rules/policy.ts';
import { tokenFor } from '../local/identity/sign-in.ts';
import { holdMemoryLow } from '../local/memory.ts';
import { type Runtime, startRuntime } from '../local/runtime.ts';
import { sampleOperators } from '../local/sample-world.ts';
import { createApiClient } from '../local/scenario/api-client.ts';
import { registerWorld } from '../local/scenario/world.ts';
import { createHttpClient, type HttpClient } from './http-client.ts';
import { type OperatorTaps, startOperatorTaps } from './operator-taps.ts';
import { type SdkCalls, watchSdkCalls } from './sdk-calls.ts';

export type Stage = {
  readonly runtime: Runtime;
  readonly dataDir: string;
  readonly taps: OperatorTaps;
  readonly calls: SdkCalls;
  readonly http: HttpClient;
  /** Headers of a JSON request of a sample person or machine. */
  readonly headersOf: (name: string) => Promise<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

export type StageOptions = {
  readonly withStacks?: boolean;
  readonly firstInstant?: string;
  /** Where the bench's own is not what is measured under. */
  readonly policy?: Partial<Policy>;
};

/** The clock's ticks are run by hand, and silence is asked after only past the bench's end: neither falls into a sample. */
const never = 3_600_000;
const ownPolicy = { acknowledgeEmergencyWithinSeconds: 900 };
const registryIsKnownAfterMs = 1_100;

const headersWith = (runtime: Runtime, dataDir: string): Stage['headersOf'] => {
  const known = new Map<string, Promise<string>>();
  return async (name) => {
    const token = known.get(name) ?? tokenFor(runtime.issuer, dataDir, name);
    known.set(name, token);
    return { authorization: `Bearer ${await token}`, 'content-type': 'application/json' };
  };
};

/** The real local runtime on an empty data directory, with the sample register; operators are the bench's listeners. */
export const startStage = async ({ withStacks = false, firstInstant, policy }: StageOptions = {}): Promise<Stage> => {
  holdMemoryLow();
  const dataDir = mkdtempSync(join(tmpdir(), 'coordinator-bench-'));
  const runtime = await startRuntime({
    dataDir,
    port: 0,
    log: () => undefined,
    policy: Policy.parse({ ...ownPolicy, ...policy }),
    pace: 0,
    tickEveryMs: never,
    tokenLifetimeInSeconds: 7_200,
    ...(firstInstant === undefined ? {} : { firstInstant }),
  });
  const taps = await startOperatorTaps(sampleOperators, () => `${runtime.url}/.well-known/dispatch-keys.json`);
  const calls = watchSdkCalls(runtime, withStacks);
  await registerWorld(createApiClient(runtime.url, runtime.issuer, dataDir), taps.urls, runtime.core.clock());
  await wait(registryIsKnownAfterMs);
  await runtime.core.registry.facts();
  await calls.quiet(50);
  const http = createHttpClient(runtime.url);
  const stop = async (): Promise<void> => {
    http.close();
    await calls.quiet(200);
    await runtime.stop();
    await taps.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { runtime, dataDir, taps, calls, http, headersOf: headersWith(runtime, dataDir), stop };
};
