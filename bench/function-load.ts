import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bare, bareApart, bundle, functions } from './bundle.ts';
import { quantilesOf, ratioOf } from './quantiles.ts';
import type { Section } from './report.ts';

type Loaded = { readonly name: string; readonly kilobytes: number; readonly url: string };

/** What every function may read of its environment at load, as in `infra/`; nothing is asked of any of it. */
export const environment = {
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  NODE_OPTIONS: '',
  JOURNAL_TABLE: 'journal',
  VIEWS_TABLE: 'views',
  ACCESS_TABLE: 'access',
  LIVE_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:000000000000:live.fifo',
  EXERCISE_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:000000000000:exercise.fifo',
  ACKNOWLEDGEMENT_QUEUE_URL: 'https://sqs.cn-north-1.amazonaws.com.cn/000000000000/checks',
  NOTICES_TABLE: 'notices',
  NOTICES_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:000000000000:notices',
  CONSOLE_ORIGIN: 'https://console.example',
  NOTICE_KEY_ID: 'notice-key',
  HAPPENINGS_QUEUE_URL: 'https://sqs.cn-north-1.amazonaws.com.cn/000000000000/happenings',
  ATTACHMENTS_BUCKET: 'attachments',
  UPLOADS_BUCKET: 'uploads',
  TOKEN_ISSUER: 'https://issuer.invalid',
  TOKEN_AUDIENCE: 'coordinator',
  SIGNING_KEY_ID: 'key',
  ANCHORS_BUCKET: 'anchors',
  ANCHOR_KEY_ID: 'key',
  ESTIMATE_KEY_ID: 'key',
};

const childOf = (url: string): string => `
  const before = process.cpuUsage();
  await import(${JSON.stringify(url)});
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(String((user + system) / 1000));
  process.exit(0);`;

/** Milliseconds of processor time in which a process of its own loads the bundle. */
const load = ({ name, url }: Loaded): number => {
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', childOf(url)], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`${name} does not load: ${child.stderr}`);
  return Number(child.stdout);
};

/** The bundles in turn, so that whatever else the machine does meets them all. */
const loadAll = (bundles: readonly Loaded[], rounds: number): ReadonlyMap<string, readonly number[]> => {
  const samples = new Map<string, number[]>(bundles.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const loaded of bundles) samples.get(loaded.name)?.push(load(loaded));
  return samples;
};

/** Part (j): the processor time of loading each function, as a multiple of the least that could stand in its place. */
export const measureFunctionLoad = async (quick: boolean): Promise<readonly Section[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'coordinator-load-'));
  try {
    const bundles: Loaded[] = [];
    for (const one of [bare, bareApart, ...functions]) {
      const { entry, kilobytes } = await bundle(one, join(folder, one.name));
      bundles.push({ name: one.name, kilobytes, url: pathToFileURL(entry).href });
    }
    const samples = loadAll(bundles, quick ? 5 : 15);
    const medianOf = (name: string): number => quantilesOf(samples.get(name) ?? []).p50;
    const rows = bundles.map(({ name, kilobytes }) => ({
      function: name,
      kilobytes,
      ...quantilesOf(samples.get(name) ?? []),
      'times bare': ratioOf(medianOf(name), medianOf(bare.name)),
      'times bare deployed': ratioOf(medianOf(name), medianOf(bareApart.name)),
    }));
    return [{ part: 'j', title: 'Loading a function, ms of processor time', conditions, rows }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const conditions = [
  'each load is the import of the bundle, made as for a deployment, by a process of its own; the functions take turns',
  'bare: hono and a DynamoDB client that makes one PutItem and one Query, in one file with short names beside the long ones, as functions were bundled when the aims were set',
  'as deployed: the same in the files a deployment makes of it, with their own names, of which the load reads those it cannot do without',
  'aims: 1.5 times bare for the emergency function, 1.6 for each other',
];
