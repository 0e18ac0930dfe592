import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Entry } from '../../../infra/entries.ts';
import {
  accessTable,
  attachmentBuckets,
  journalTable,
  noticesTable,
  viewsTable,
} from '../../../lambda/resource-names.ts';
import type { Resources } from '../../../local/resources.ts';
import { bundledFunctions } from '../../infra/bundled-functions.ts';
import { present } from '../../local/support/scratch.ts';
import type { Invocation } from './function-host.ts';

/** What functions find in their environment, with every service of AWS and the issuer at one address. */
export const environmentOf = (url: string, { topics, notices }: Pick<Resources, 'topics' | 'notices'>) => ({
  PATH: process.env['PATH'],
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_ENDPOINT_URL: url,
  JOURNAL_TABLE: journalTable.name,
  VIEWS_TABLE: viewsTable.name,
  ACCESS_TABLE: accessTable.name,
  POLICY: JSON.stringify({
    allowInsecureEndpoints: true,
    noticeGateways: { sms: { kind: 'sms', endpoint: `${url}/notices` } },
  }),
  LIVE_TOPIC_ARN: topics.live,
  EXERCISE_TOPIC_ARN: topics.exercise,
  ACKNOWLEDGEMENT_QUEUE_URL: `${url}/000000000000/acknowledgement-checks`,
  NOTICES_TABLE: noticesTable.name,
  NOTICES_TOPIC_ARN: notices,
  HAPPENINGS_QUEUE_URL: `${url}/000000000000/happenings`,
  CONSOLE_ORIGIN: url,
  NOTICE_KEY_ID: 'signing-key',
  TOKEN_ISSUER: url,
  TOKEN_AUDIENCE: 'urn:broadcast-coordinator:api',
  SIGNING_KEY_ID: 'signing-key',
  ATTACHMENTS_BUCKET: attachmentBuckets.kept,
  UPLOADS_BUCKET: attachmentBuckets.incoming,
  ANCHORS_BUCKET: attachmentBuckets.kept,
  ANCHOR_KEY_ID: 'anchor-key',
  ESTIMATE_KEY_ID: 'estimate-key',
  POWERTOOLS_SERVICE_NAME: 'function',
  POWERTOOLS_METRICS_NAMESPACE: 'Coordinator',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
});

const running = new Set<ChildProcess>();

/** Functions as they are deployed: the file of each. Whatever still runs of them ends with the tests of the file. */
export const deployed = async (): Promise<(entry: Entry) => string> => {
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
  });
  const bundled = await bundledFunctions();
  return (entry) => bundled(entry).handler;
};

const Answered = z.object({ answer: z.unknown() });
const host = fileURLToPath(new URL('function-host.ts', import.meta.url));
const compiled = fileURLToPath(new URL('../../../node_modules/.cache/compiled-functions', import.meta.url));

const preloaded = (name: string): string => `--import=${new URL(`${name}.ts`, import.meta.url).href}`;

/** Functions in a process of their own, and everything that this process writes down; `clock`: the one that it goes by. */
export const startFunctions = (
  environment: ReturnType<typeof environmentOf>,
  clock?: 'a-day-later' | 'leaping-stopwatch',
) => {
  const execArgv = ['--disable-warning=ExperimentalWarning', ...(clock === undefined ? [] : [preloaded(clock)])];
  // What V8 has compiled of a function in one process serves the next.
  const env = { ...environment, NODE_COMPILE_CACHE: compiled };
  const child = fork(host, { silent: true, env, execArgv });
  running.add(child);
  const written: string[] = [];
  const streams = [present(child.stdout), present(child.stderr)];
  for (const stream of streams) stream.on('data', (chunk: Buffer) => written.push(String(chunk)));
  const gone = new AbortController();
  child.once('exit', () => gone.abort(new Error('the process of the functions ended')));
  let requests = 0;
  const invoke = async (file: string, event: unknown): Promise<unknown> => {
    requests += 1;
    const invocation: Invocation = { file, event, requestId: `request-${requests}` };
    child.send(invocation);
    const [message] = await once(child, 'message', { signal: gone.signal });
    return Answered.parse(message).answer;
  };
  const end = async (): Promise<string> => {
    child.disconnect();
    await Promise.all(streams.map((stream) => finished(stream)));
    return written.join('');
  };
  return { invoke, end };
};
