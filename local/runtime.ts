import { sha256Bytes } from '../lambda/adapters/hash.ts';
import { createPublisher, inlineWithinMs } from '../lambda/adapters/sns-publisher.ts';
import type { Unreadable } from '../lambda/domain/journal/remains.ts';
import { defaultPolicy } from '../lambda/domain/rules/default-policy.ts';
import type { Policy } from '../lambda/domain/rules/policy.ts';
import { createClock as createClockHandler } from '../lambda/handlers/create/clock.ts';
import { createApp } from '../lambda/http/app.ts';
import { createTokenVerifier } from '../lambda/http/token.ts';
import type { Logger } from '../lambda/log.ts';
import type { Publisher } from '../lambda/service/ports.ts';
import { createAnchors } from '../lambda/service/read-anchors.ts';
import { portsFor, readAddresses, writeAddresses } from './addresses.ts';
import { openAnchorFiles, startAnchorTimer } from './anchors/start-anchors.ts';
import { startApiHost } from './api-host.ts';
import { openAttachments } from './attachments.ts';
import { type Backlog, createBacklog, threadIsBusy } from './backlog.ts';
import { createClock } from './clock.ts';
import { startClockTimer } from './clock-timer.ts';
import type { Core } from './connections.ts';
import { areTablesElsewhere, type Clients, connect, coreOn } from './connections.ts';
import { createConsoleFiles } from './console-files.ts';
import { createControl } from './control.ts';
import { holdDataDirectory } from './data-directory.ts';
import { startEngines } from './engines.ts';
import { createLocalEstimates } from './estimates.ts';
import { startForgettingUploads } from './forget-uploads.ts';
import { consoleClientId } from './identity/configuration.ts';
import { startIdentity } from './identity/issuer.ts';
import { countingPublisher, holdIntake } from './intake.ts';
import { startJournalConsumers } from './journal-consumers.ts';
import { createLocalGateway } from './notices/gateway.ts';
import { startOperators } from './operators/operators.ts';
import { ensureResources, type Resources } from './resources.ts';
import { sampleOperators } from './sample-world.ts';
import { createSettle, within } from './settling.ts';
import {
  createLocalAnchorSigner,
  createLocalEstimateSigner,
  createLocalNoticeSigner,
  createLocalSigner,
} from './signer.ts';
import type { Disorder } from './stream-feed.ts';
import { createWorkers, type Workers } from './workers.ts';

export type RuntimeOptions = {
  readonly dataDir: string;
  /** The API's port; on the first run the issuer and the operators take the ones behind it. 0 for any free ones. */
  readonly port: number;
  readonly log: Logger;
  readonly policy?: Policy;
  /** 1: a simulated send takes 1.5 s; 0: no waiting. */
  readonly pace?: number;
  /** Where the clock begins on the very first run; real time where absent. */
  readonly firstInstant?: string;
  readonly tickEveryMs?: number;
  readonly answerWithinMs?: number;
  /** How long a simulated operator whose dial stands on `slow` takes to answer. */
  readonly slowAnswerInMs?: number;
  readonly tokenLifetimeInSeconds?: number;
  /** Age up to which facts of the registry are decided on without looking again. */
  readonly registryFreshForMs?: number;
  /** Whether submitting asks for the scan itself, uploaded and verified, and not only for its digest. */
  readonly requireAttachments?: boolean;
  /** Where the built console is or will be; the API alone is served where absent. */
  readonly consoleDirectory?: string;
  /** The adversarial mode of the journal's stream: no order but within an item, repeats, delays, one reader far behind. */
  readonly streamDisorder?: Disorder;
};

export type Runtime = {
  readonly url: string;
  readonly issuer: string;
  readonly operators: Readonly<Record<string, string>>;
  readonly core: Core;
  readonly clients: Clients;
  readonly resources: Resources;
  readonly publisher: Publisher;
  /** True when the last run was killed: what its consumers had not been through with was fed to them. */
  readonly recovered: boolean;
  /** True when the views were older than what the consumers had done, or gone: they were rebuilt from the journal. */
  readonly viewsRebuilt: boolean;
  /** Items of the journal that are damaged, as far as the start came upon them. */
  readonly unreadable: readonly Unreadable[];
  /** Runs what is due and waits until streams and operators are idle. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const drainWithinMs = 1_500;
const settleWithinMs = 20_000;

/** One process is every function: what is due leaves the others their time. */
const clockEffort = { withinMs: 20_000, itemsAtOnce: 4 } as const;

/** All of them lead to one page of this machine, which shows what each person would get. */
const localGateways = ({ url }: { readonly url: string }): Policy['noticeGateways'] => {
  const endpoint = `${url}/local/notices`;
  return Object.fromEntries((['sms', 'voice', 'wecom', 'dingtalk'] as const).map((kind) => [kind, { kind, endpoint }]));
};

/** The simulated operators and gateways listen on this machine, without certificates. */
const policyOf = ({ policy = defaultPolicy }: RuntimeOptions, host: { readonly url: string }): Policy => ({
  ...policy,
  noticeGateways: { ...localGateways(host), ...policy.noticeGateways },
  allowInsecureEndpoints: true,
});

const lifetime = ({ tokenLifetimeInSeconds }: RuntimeOptions) =>
  tokenLifetimeInSeconds === undefined ? {} : { tokenLifetimeInSeconds };

/** What a start that fails has opened so far and lets go of again, the newest first. */
type Opened = AsyncDisposableStack;

const startFoundations = async (options: RuntimeOptions, opened: Opened) => {
  const { dataDir, port } = options;
  const held = holdDataDirectory(dataDir);
  opened.defer(() => held.release({ clean: false }));
  const last = readAddresses(dataDir);
  const ports = portsFor(port, last);
  const host = await startApiHost(ports.api, port === 0);
  opened.defer(host.stop);
  const engines = await startEngines({ dataDir });
  opened.defer(engines.stop);
  const clients = connect(engines);
  const identity = await startIdentity({ dataDir, port: ports.issuer, ...lifetime(options) });
  opened.defer(identity.stop);
  const [resources, signer, anchorSigner, noticeSigner, estimateSigner, files] = await Promise.all([
    ensureResources(clients, sampleOperators),
    createLocalSigner({ dataDir }),
    createLocalAnchorSigner({ dataDir }),
    createLocalNoticeSigner({ dataDir }),
    createLocalEstimateSigner({ dataDir }),
    openAttachments(engines, clients, host.url),
  ]);
  const clock = createClock({ dataDir, onDamaged: () => options.log('clock.damaged') });
  if (options.firstInstant !== undefined) clock.set(options.firstInstant, { force: true });
  const anchors = await openAnchorFiles(dataDir, clients.dynamodb);
  return {
    held,
    ports,
    host,
    engines,
    clients,
    resources,
    signer,
    anchorSigner,
    noticeSigner,
    estimateSigner,
    anchors,
    identity,
    files,
    clock,
  };
};
type Foundations = Awaited<ReturnType<typeof startFoundations>>;

const createApi = (base: Foundations, core: Core, backlog: Backlog, options: RuntimeOptions) => {
  const { identity, signer, files } = base;
  const { log, requireAttachments = false } = options;
  const app = createApp({
    ...core,
    publisher: countingPublisher(createPublisher(base.clients.sns, base.resources.topics, inlineWithinMs), backlog),
    anchors: createAnchors(base.anchors.store, sha256Bytes),
    attachments: { store: files.attachments, isRequiredToSubmit: requireAttachments },
    boundaries: files.boundaries,
    onPublishFault: (caseId, cause) => log('publish.deferred', { caseId }, cause),
    onUnreadable: (where) => log('commit.unreadable', where),
    onNotCompared: (caseId, cause) => log('emergency.not-compared', { caseId }, cause),
    verifyToken: createTokenVerifier({ issuer: identity.issuer, audience: identity.audience, jwks: identity.jwksUrl }),
    dispatchKeys: signer.jwks,
    estimates: createLocalEstimates(base.estimateSigner, core, log),
    estimateKeys: base.estimateSigner.jwks,
    logger: log,
    surface: 'all',
  });
  return holdIntake(app, backlog);
};

const createConsole = ({ identity }: Foundations, { consoleDirectory }: RuntimeOptions) => {
  const { issuer, audience } = identity;
  return consoleDirectory === undefined
    ? null
    : createConsoleFiles(consoleDirectory, { issuer, audience, clientId: consoleClientId });
};

/** An operator's queues stand before anyone can read of it, so that its first order has somewhere to go. */
const servingWriter = ({ putRegistry, ...writer }: Core['writer'], { serve }: Workers): Core['writer'] => ({
  ...writer,
  putRegistry: async (row) => {
    if (row.current?.kind === 'operator') await serve(row.current.value);
    await putRegistry(row);
  },
});

const startSimulation = ({ ports, host, identity, clock }: Foundations, options: RuntimeOptions) =>
  startOperators({
    operators: sampleOperators,
    dataDir: options.dataDir,
    portOf: ports.operatorOf,
    issuer: identity.issuer,
    apiUrl: () => host.url,
    jwksUrl: () => `${host.url}/.well-known/dispatch-keys.json`,
    estimateJwksUrl: () => `${host.url}/.well-known/estimate-keys.json`,
    now: clock.now,
    pace: options.pace ?? 1,
    ...(options.slowAnswerInMs === undefined ? {} : { slowAnswerInMs: options.slowAnswerInMs }),
  });

const startMovingParts = async (base: Foundations, options: RuntimeOptions, opened: Opened) => {
  const { dataDir, log, answerWithinMs = 5_000, tickEveryMs = 1_000 } = options;
  const { clients, resources, signer, clock } = base;
  const { releaseLongPolls } = base.engines;
  const core = coreOn(clients.dynamodb, clock, policyOf(options, base.host), log, options.registryFreshForMs);
  const publisher = createPublisher(clients.sns, resources.topics);
  const backlog = createBacklog({ nowMs: () => performance.now(), isBusy: threadIsBusy() });
  const { noticeSigner, host } = base;
  const given = {
    core,
    sqs: clients.sqs,
    sns: clients.sns,
    signer,
    noticeSigner,
    consoleOrigin: host.url,
    resources,
    backlog,
  };
  const workers = createWorkers({ ...given, releaseLongPolls, log, answerWithinMs });
  const { feed, unreadable, viewsRebuilt } = await startJournalConsumers({
    dataDir,
    core: { ...core, writer: servingWriter(core.writer, workers) },
    clients,
    changes: areTablesElsewhere() ? null : base.engines.changes,
    resources,
    publisher,
    log,
    unanchored: base.anchors.unanchored,
    stoppedCleanly: base.held.stoppedCleanly,
    disorder: options.streamDisorder,
    isDelivering: workers.isDelivering,
  });
  opened.defer(feed.stop);
  const operators = await startSimulation(base, options);
  opened.defer(operators.stop);
  for (const operator of (await core.registry.facts()).operators.values()) await workers.serve(operator);
  opened.defer(workers.stop);
  workers.start();
  const ending = new AbortController();
  const effort = { ...clockEffort, elapsedMs: () => performance.now(), signal: ending.signal };
  const timer = startClockTimer(createClockHandler({ ...core, effort }, log), tickEveryMs);
  const caughtUp = () => within(settleWithinMs, feed.idle());
  const anchoring = startAnchorTimer({
    ...{ ...base.anchors, signer: base.anchorSigner, clock, log },
    everyMs: tickEveryMs,
    caughtUp,
  });
  const forgetting = startForgettingUploads(clients.s3, log);
  const parts = { core, publisher, feed, unreadable, viewsRebuilt, operators, workers, backlog };
  return { ...parts, caughtUp, timer, ending, anchoring, forgetting };
};
type MovingParts = Awaited<ReturnType<typeof startMovingParts>>;

const stopAll = async ({ held, host, identity, engines }: Foundations, moving: MovingParts): Promise<void> => {
  await host.stop();
  await within(drainWithinMs, moving.core.accessRecorder.idle());
  moving.ending.abort();
  await moving.timer.stop();
  await moving.forgetting.stop();
  await moving.workers.stop();
  await moving.operators.stop();
  const drained = await within(drainWithinMs, moving.feed.idle());
  await moving.feed.stop();
  await moving.anchoring.stop();
  await identity.stop();
  await engines.stop();
  held.release({ clean: drained });
};

/**
 * Starts every part in this process, bound to 127.0.0.1, on the same handlers that run on AWS. It replaces only what
 * AWS's control plane does: the stream feed, the queue pollers, the one-minute rule. Throws `PortTaken`, `DataInUse`.
 */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  await using opened = new AsyncDisposableStack();
  const base = await startFoundations(options, opened);
  const moving = await startMovingParts(base, options, opened);
  const { host, clients, resources, identity, engines, held, clock } = base;
  const { core, publisher, operators, timer } = moving;
  const rest = createSettle(timer, moving.feed, operators, settleWithinMs);
  const settle = async (): Promise<void> => {
    await rest();
    await core.accessRecorder.idle();
    await moving.anchoring.runNow();
  };
  host.open(
    createApi(base, core, moving.backlog, options),
    createControl({
      clock,
      timer,
      settle,
      caughtUp: moving.caughtUp,
      operators: operators.urls,
      gateway: createLocalGateway(clock.now),
      objects: engines.messaging,
    }),
    createConsole(base, options),
  );
  const { url } = host;
  const { issuer } = identity;
  const addresses = { dynamodb: engines.dynamodb, messaging: engines.messaging, operators: { ...operators.urls } };
  writeAddresses(options.dataDir, { api: url, issuer, ...addresses, pid: process.pid });
  const parts = { operators: operators.urls, core, clients, resources, publisher };
  opened.move();
  return {
    url,
    issuer,
    ...parts,
    recovered: !held.stoppedCleanly,
    viewsRebuilt: moving.viewsRebuilt,
    unreadable: moving.unreadable,
    settle,
    stop: () => stopAll(base, moving),
  };
};
