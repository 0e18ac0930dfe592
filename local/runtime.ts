import { createServer } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { getRequestListener } from '@hono/node-server';
import type { JSONWebKeySet } from 'jose';
import { type Core, createCore, registryFreshness } from '../lambda/adapters/core.ts';
import { createAcknowledgementChecks } from '../lambda/adapters/delayed-checks.ts';
import { createPublisher } from '../lambda/adapters/sns-publisher.ts';
import { defaultPolicy, type Policy } from '../lambda/domain/policy.ts';
import { createClock as createClockHandler } from '../lambda/handlers/create/clock.ts';
import { createProjector } from '../lambda/handlers/create/projector.ts';
import { createStreamPublisher } from '../lambda/handlers/create/publisher.ts';
import { createApp } from '../lambda/http/app.ts';
import { createTokenVerifier } from '../lambda/http/token.ts';
import type { Logger } from '../lambda/log.ts';
import { acknowledgementQueueName, journalTable, viewsTable } from '../lambda/resource-names.ts';
import type { Publisher } from '../lambda/service/ports.ts';
import { readAddresses, rememberedPort, writeAddresses } from './addresses.ts';
import { type Clock, createClock } from './clock.ts';
import { startClockTimer } from './clock-timer.ts';
import { createControl } from './control.ts';
import { holdDataDirectory } from './data-directory.ts';
import { type Engines, startEngines } from './engines.ts';
import { type Identity, startIdentity } from './identity/issuer.ts';
import { scanTable } from './journal-scan.ts';
import { startOperators } from './operators/operators.ts';
import { closeServer, listenLocally, loopback, portBeside } from './ports.ts';
import { rebuildViews } from './rebuild-views.ts';
import { ensureResources, type Resources } from './resources.ts';
import { sampleOperators } from './sample-world.ts';
import { createLocalSigner } from './signer.ts';
import { createStreamFeed } from './stream-feed.ts';
import { startWorkers } from './workers.ts';

export type RuntimeOptions = {
  readonly dataDir: string;
  /** The API's port; the issuer and the operators take the ones behind it. 0 for any free ones. */
  readonly port: number;
  readonly log: Logger;
  readonly policy?: Policy;
  /** 1: a simulated send takes 1.5 s; 0: no waiting. */
  readonly pace?: number;
  /** Where the clock begins on the very first run; real time where absent. */
  readonly firstInstant?: string;
  readonly tickEveryMs?: number;
  readonly answerWithinMs?: number;
  readonly tokenLifetimeInSeconds?: number;
};

export type Runtime = {
  readonly url: string;
  readonly issuer: string;
  readonly operators: Readonly<Record<string, string>>;
  readonly core: Core;
  readonly clients: { readonly dynamodb: DynamoDBClient; readonly sns: SNSClient; readonly sqs: SQSClient };
  readonly resources: Resources;
  readonly publisher: Publisher;
  /** True when the last run was killed: the views were rebuilt from the journal. */
  readonly recovered: boolean;
  /** Runs what is due and waits until streams and operators are idle. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Streams, queues and operators feed each other: idle is when a round of all of them finds nothing. */
const settleRounds = 3;
const drainWithinMs = 5_000;

const within = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), ms).unref();
    }),
  ]);

const connect = (engines: Engines) => ({
  dynamodb: new DynamoDBClient(engines.clients.dynamodb),
  sns: new SNSClient(engines.clients.sns),
  sqs: new SQSClient(engines.clients.sqs),
});

const coreOn = (dynamodb: DynamoDBClient, clock: Clock, policy: Policy, log: Logger): Core =>
  createCore({
    dynamodb,
    journalTable: journalTable.name,
    viewsTable: viewsTable.name,
    policy,
    clock: clock.now,
    registry: { ...registryFreshness, onFault: (cause) => log('registry.stale', {}, cause) },
  });

type ApiParts = {
  readonly core: Core;
  readonly publisher: Publisher;
  readonly identity: Identity;
  readonly log: Logger;
  readonly keys: () => Promise<JSONWebKeySet>;
};

const apiOf = ({ core, publisher, identity, log, keys }: ApiParts) =>
  createApp({
    ...core,
    publisher,
    onPublishFault: (caseId, cause) => log('publish.deferred', { caseId }, cause),
    verifyToken: createTokenVerifier({ issuer: identity.issuer, audience: identity.audience, jwks: identity.jwksUrl }),
    dispatchKeys: keys,
    logger: (_code, ids, cause) => log('request.failed', ids, cause),
    surface: 'all',
  });

/**
 * Starts every part in this process, bound to 127.0.0.1, on the same handlers that run on AWS. It replaces only what
 * AWS's control plane does: the stream feed, the queue pollers, the one-minute rule. Throws `PortTaken`, `DataInUse`.
 */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { dataDir, port, log, policy = defaultPolicy } = options;
  const held = holdDataDirectory(dataDir);
  const last = readAddresses(dataDir);
  const server = createServer();
  const apiPort = await listenLocally(server, port === 0 ? rememberedPort(last?.api) : port, 'API').catch(
    async (fault: unknown) => {
      if (port !== 0) throw fault;
      return listenLocally(server, 0, 'API');
    },
  );
  const url = `http://${loopback}:${apiPort}`;
  const engines = await startEngines({ dataDir });
  const clients = connect(engines);
  const [resources, signer, identity] = await Promise.all([
    ensureResources(clients, sampleOperators),
    createLocalSigner({ dataDir }),
    startIdentity({
      dataDir,
      port: port === 0 ? rememberedPort(last?.issuer) : portBeside(port, 1),
      ...(options.tokenLifetimeInSeconds === undefined
        ? {}
        : { tokenLifetimeInSeconds: options.tokenLifetimeInSeconds }),
    }),
  ]);
  const clock = createClock({ dataDir });
  if (options.firstInstant !== undefined) clock.set(options.firstInstant, { force: true });
  const core = coreOn(clients.dynamodb, clock, policy, log);
  const publisher = createPublisher(clients.sns, resources.topics);
  const checks = createAcknowledgementChecks(clients.sqs, resources.queue(acknowledgementQueueName).url);
  const feed = createStreamFeed({ progressDir: `${dataDir}/streams` });
  feed.addConsumer('projector', createProjector(core, log));
  feed.addConsumer('publisher', createStreamPublisher({ ...core, publisher, checks }, log));
  if (!held.stoppedCleanly) {
    await rebuildViews(clients.dynamodb, { journal: journalTable.name, views: viewsTable.name }, core);
    const items = [];
    for await (const item of scanTable(clients.dynamodb, journalTable.name)) items.push(item);
    feed.replay(items);
  }
  feed.attach(clients.dynamodb);
  const operators = await startOperators({
    operators: sampleOperators,
    dataDir,
    firstPort: port === 0 ? rememberedPort(last?.operators[sampleOperators[0]]) : portBeside(port, 2),
    issuer: identity.issuer,
    apiUrl: () => url,
    jwksUrl: () => `${url}/.well-known/dispatch-keys.json`,
    now: clock.now,
    pace: options.pace ?? 1,
  });
  const pollers = startWorkers({
    core,
    sqs: clients.sqs,
    signer,
    resources,
    operators: sampleOperators,
    releaseLongPolls: engines.releaseLongPolls,
    log,
    answerWithinMs: options.answerWithinMs ?? 5_000,
  });
  const timer = startClockTimer(createClockHandler(core, log), options.tickEveryMs ?? 1_000, (cause) =>
    log('clock.item-failed', {}, cause),
  );
  const catchUp = async (): Promise<void> => {
    for (let round = 0; round < settleRounds; round += 1) {
      await feed.idle();
      await operators.idle();
    }
    await feed.idle();
  };
  const settle = async (): Promise<void> => {
    await timer.runNow();
    await within(drainWithinMs * 4, catchUp());
    await timer.runNow();
    await feed.idle();
  };
  const api = apiOf({ core, publisher, identity, log, keys: signer.jwks });
  const control = createControl({ clock, timer, settle, operators: operators.urls });
  const listen = getRequestListener((request) =>
    new URL(request.url).pathname.startsWith('/local/') ? control.fetch(request) : api.fetch(request),
  );
  server.on('request', (request, response) => void listen(request, response));
  writeAddresses(dataDir, {
    api: url,
    issuer: identity.issuer,
    dynamodb: engines.dynamodb,
    messaging: engines.messaging,
    operators: { ...operators.urls },
    pid: process.pid,
  });
  const stop = async (): Promise<void> => {
    await closeServer(server);
    await timer.stop();
    await Promise.all(pollers.map((poller) => poller.stop()));
    await operators.stop();
    const drained = await within(drainWithinMs, feed.idle());
    await feed.stop();
    await identity.stop();
    await engines.stop();
    held.release({ clean: drained });
  };
  return {
    url,
    issuer: identity.issuer,
    operators: operators.urls,
    core,
    clients,
    resources,
    publisher,
    recovered: !held.stoppedCleanly,
    settle,
    stop,
  };
};
