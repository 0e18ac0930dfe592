import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools } from '../../lambda/adapters/hash.ts';
import { EvidenceOutline } from '../../lambda/domain/journal/evidence.ts';
import { checkEvidence } from '../../lambda/domain/journal/evidence-check.ts';
import { createClock } from '../../local/clock.ts';
import { apiAudience } from '../../local/identity/configuration.ts';
import { startIdentity } from '../../local/identity/issuer.ts';
import { startOperators } from '../../local/operators/operators.ts';
import { sampleOperators } from '../../local/sample-world.ts';
import { createApiClient } from '../../local/scenario/api-client.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { playScenario, scenarioBegins } from '../../local/scenario/play.ts';
import { present } from '../local/support/scratch.ts';
import { startControlPlane } from './control-plane.ts';
import { type Control, startEntrance } from './entrance.ts';
import { type RunningFunction, startFunction } from './functions.ts';
import { startObjects } from './objects.ts';
import { makeStack } from './stack.ts';

const [, , endpoint = '', directory = ''] = process.argv;

/** The story goes through six weeks by clocks that it moves; the issuer's stands still beside them. */
const tokenLifetimeInSeconds = 100 * 86_400;

const Policy = z.record(z.string(), z.unknown());

/** The simulated operators listen on this machine, without certificates. */
const reachable = (environment: Readonly<Record<string, string>>) => {
  const policy = Policy.parse(JSON.parse(environment['POLICY'] ?? '{}'));
  return { ...environment, POLICY: JSON.stringify({ ...policy, allowInsecureEndpoints: true }) };
};

const named = (functions: readonly RunningFunction[], name: string): RunningFunction =>
  present(functions.find((one) => one.name === name));

const SetClock = z.union([
  z.strictObject({ instant: z.string() }),
  z.strictObject({ advance: z.record(z.string(), z.number()) }),
  z.strictObject({ real: z.literal(true) }),
]);

const started = async (dataDir: string) => {
  const identity = await startIdentity({ dataDir, port: 0, tokenLifetimeInSeconds });
  const clock = createClock({ dataDir });
  clock.set(scenarioBegins(Date.now()), { force: true });
  const parameters = {
    TokenIssuer: identity.issuer,
    TokenAudience: apiAudience,
    ConsoleOrigin: 'https://console.example',
  };
  const { clients, functions: deployed } = await makeStack(directory, endpoint, parameters);
  const objects = await startObjects(endpoint);
  const functions = await Promise.all(
    deployed.map((one) =>
      startFunction(directory, endpoint, {
        ...one,
        environment: { ...reachable(one.environment), AWS_ENDPOINT_URL_S3: objects.url },
      }),
    ),
  );
  const setClocks = (): void => {
    for (const one of functions) one.setOffset(clock.offsetInMs());
  };
  setClocks();
  let url = '';
  const operators = await startOperators({
    operators: sampleOperators,
    dataDir,
    portOf: () => 0,
    issuer: identity.issuer,
    apiUrl: () => url,
    jwksUrl: () => `${url}/.well-known/dispatch-keys.json`,
    estimateJwksUrl: () => `${url}/.well-known/estimate-keys.json`,
    now: clock.now,
    pace: 0,
  });
  const { settle, stop: stopHandingOn } = await startControlPlane(endpoint, clients.sqs, functions, operators.idle);
  /** The rules of every minute. */
  const minute = async (): Promise<void> => {
    await named(functions, 'clock').invoke({});
    await settle();
    await named(functions, 'anchor').invoke({});
  };
  const control: Control = (method, path, body) => {
    if (!path.startsWith('/local/')) return null;
    return (async () => {
      if (method === 'PUT') {
        await settle();
        const asked = SetClock.parse(JSON.parse(body));
        if ('instant' in asked) clock.set(asked.instant);
        else if ('advance' in asked) clock.advance(asked.advance);
        else clock.runFromNow();
        setClocks();
      }
      await minute();
      await minute();
      return { now: clock.now(), offsetInMs: clock.offsetInMs() };
    })();
  };
  const entrance = await startEntrance(named(functions, 'api'), named(functions, 'emergency-api'), control);
  url = entrance.url;
  const stop = async (): Promise<void> => {
    await stopHandingOn();
    await entrance.stop();
    await operators.stop();
    await objects.stop();
    await identity.stop();
    for (const one of functions) one.stop();
  };
  return { url, identity, operators, functions, clients, clock, dataDir, stop };
};
type Started = Awaited<ReturnType<typeof started>>;

const Case = z.looseObject({
  id: z.string(),
  version: z.int(),
  status: z.string(),
  orders: z.array(z.looseObject({ operator: z.string(), status: z.string() })),
});
const Acted = z.looseObject({ version: z.int() });
const Entry = z.looseObject({
  version: z.int(),
  current: z.looseObject({ value: z.looseObject({ name: z.string() }) }),
});
const Anchors = z.looseObject({ items: z.array(z.looseObject({ number: z.int() })) });
const Received = z.looseObject({
  received: z.array(
    z.looseObject({ caseId: z.string().nullable(), kind: z.string().nullable(), verified: z.boolean() }),
  ),
});

const auditor = '工业和信息化部·审计员';
const registrars = { proposing: '工业和信息化部·登记·经办', confirming: '工业和信息化部·登记·复核' } as const;

/** Says what was found where it is what it should be, and throws where it is not. */
const expected = (what: string, found: unknown, wanted: unknown): void => {
  const [said, asked] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (said !== asked) throw new Error(`${what}: ${said} instead of ${asked}`);
  process.stdout.write(`${what}: ${said}\n`);
};

const rest = async (url: string, method: 'POST' | 'PUT', path: string, body?: object): Promise<void> => {
  const answer = await fetch(`${url}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
};

/** What an operator has received of a case, and that each was signed by the key that the engine holds. */
const kindsAt = async (address: string, caseId: string): Promise<readonly (string | null)[]> => {
  const { received } = Received.parse(await (await fetch(`${address}/received`)).json());
  const ofCase = received.filter((line) => line.caseId === caseId);
  if (!ofCase.every(({ verified }) => verified)) throw new Error(`an order of ${caseId} bears no valid signature`);
  return ofCase.map(({ kind }) => kind);
};

const everyOperator = <T>(value: T): readonly T[] => sampleOperators.map(() => value);

type Client = ReturnType<typeof createApiClient>;

const caseAt = (client: Client, path: string) => client.must(Case, client.get(auditor, path));

const statusesOf = async (client: Client, path: string): Promise<readonly string[]> => {
  const { status, orders } = await caseAt(client, path);
  return [status, ...orders.map((order) => order.status)];
};

/** The sample story as `npm start` plays it, from six weeks ago to now. */
const playSample = async ({ url, identity, operators, dataDir }: Started, client: Client): Promise<string> => {
  const told = await playScenario({
    api: url,
    issuer: identity.issuer,
    dataDir,
    operators: operators.urls,
    rosters: [],
  });
  const [flood, census, water, safety, county, drill, storm] = told.map(({ caseId }) => caseId);
  const done = ['completed', ...everyOperator('finished')];
  expected('approved and sent', await statusesOf(client, `/applications/${flood}`), done);
  expected('returned, resubmitted, sent', await statusesOf(client, `/applications/${census}`), done);
  expected('signed twice, sent', await statusesOf(client, `/applications/${water}`), done);
  expected('declined', await statusesOf(client, `/applications/${safety}`), ['declined']);
  expected('refused by the rules', await statusesOf(client, `/applications/${county}`), ['draft']);
  const sent = ['sent', ...everyOperator('finished')];
  expected('drill', await statusesOf(client, `/emergencies/${drill}`), sent);
  expected('emergency', await statusesOf(client, `/emergencies/${storm}`), sent);
  return present(storm);
};

const warningSystem = '广东省突发事件预警信息发布中心·系统';

/** An update of the emergency, and its cancellation: operators hear both, in order. */
const updateAndCancel = async ({ url, operators, clock }: Started, client: Client, id: string): Promise<void> => {
  const path = `/emergencies/${id}`;
  const { version } = await caseAt(client, path);
  const alert = { ...rainstorm(clock.now()), instruction: '请留在高处，等待进一步通知。' };
  const updated = await client.must(Acted, client.post(warningSystem, `${path}/update`, { version, alert }));
  await rest(url, 'POST', '/local/settle');
  const body = { version: updated.version, reason: '监测有误，取消。' };
  await client.must(Acted, client.post('广东省通信管理局·值班员', `${path}/cancel`, body));
  await rest(url, 'POST', '/local/settle');
  const heard = await Promise.all(sampleOperators.map((operator) => kindsAt(present(operators.urls[operator]), id)));
  expected('heard by each operator', heard, everyOperator(['send', 'update', 'cancel']));
  expected('board', (await caseAt(client, path)).status, 'cancelled');
};

/** A change of the register takes two, and both copies of it are the engine's. */
const changeRegister = async ({ url }: Started, client: Client): Promise<void> => {
  const path = '/registry/organisation/sz-government';
  const { version, current } = await client.must(Entry, client.get(registrars.proposing, path));
  const value = { ...current.value, aliases: ['深圳市政府', '深圳市人民政府办公厅'] };
  const entry = { kind: 'organisation', value };
  const change = { entry, reason: '增加简称' };
  await client.must(z.unknown(), client.post(registrars.proposing, `${path}/proposals`, change, 'another-alias'));
  const own = await client.post(registrars.proposing, `${path}/confirm`, { version: version + 1 });
  expected('confirmed by whoever proposed it', own.status, 403);
  await client.must(z.unknown(), client.post(registrars.confirming, `${path}/confirm`, { version: version + 1 }));
  await rest(url, 'POST', '/local/settle');
  const { current: now } = await client.must(Entry, client.get(auditor, path));
  expected('in force', now.value['aliases'], value.aliases);
};

/** Nobody removes an anchor: the bucket's own lock refuses it, as the template says. */
const removeAnchor = async ({ clients: { s3 }, functions }: Started): Promise<string> => {
  const Bucket = present(named(functions, 'anchor').environment['ANCHORS_BUCKET']);
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
  const { Key, VersionId } = present(Versions[0]);
  return s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId })).then(
    () => 'removed',
    (cause: unknown) => (cause instanceof Error ? cause.name : 'refused'),
  );
};

/** The anchor of the hour is signed by the engine and kept in its locked bucket; an evidence file is checked by it alone. */
const prove = async (begun: Started, client: Client, id: string): Promise<void> => {
  const { url } = begun;
  await rest(url, 'PUT', '/local/clock', { advance: { hours: 2 } });
  const { items } = await client.must(Anchors, client.get(auditor, '/anchors'));
  if (items.length === 0) throw new Error('no anchor was kept');
  const file = await client.must(EvidenceOutline, client.get(auditor, `/emergencies/${id}/evidence`));
  const { chains, faults, digestHolds, anchored } = await checkEvidence(file, digestOf, anchorTools);
  const broken = chains.filter(({ brokenAt }) => brokenAt !== null);
  expected('evidence', { broken, faults, digestHolds }, { broken: [], faults: [], digestHolds: true });
  const { contradictions, faults: anchorFaults, younger } = present(anchored);
  expected('anchored', { contradictions, anchorFaults, younger }, { contradictions: [], anchorFaults: [], younger: 0 });
  expected('an anchor removed by its version', await removeAnchor(begun), 'AccessDenied');
  process.stdout.write(`chains: ${chains.length}, anchors: ${items.length}\n`);
};

const Line = z.looseObject({ level: z.string() });

/** On a busy machine moto breaks down over a call now and then: its 500 is a page, no JSON. The stream repeats what met one. */
const EngineBroke = z.looseObject({
  code: z.literal('projection.failed'),
  causes: z.tuple([z.looseObject({ name: z.literal('SyntaxError'), httpStatus: z.literal(500) })]),
});

/** Whatever a function wrote down that is no notice: a line of an error, or text that is none of ours. */
const complaintsOf = ({ name, lines }: RunningFunction): readonly string[] =>
  lines().flatMap((line) => {
    if (line.startsWith('{"_aws"')) return [];
    const parsed = (() => {
      try {
        return Line.safeParse(JSON.parse(line)).data;
      } catch {
        return undefined;
      }
    })();
    if (EngineBroke.safeParse(parsed).success) return [];
    return parsed === undefined || parsed.level !== 'INFO' ? [`${name}: ${line}`] : [];
  });

const dataDir = mkdtempSync(join(tmpdir(), 'story-'));
const begun = await started(dataDir);
try {
  const client = createApiClient(begun.url, begun.identity.issuer, dataDir);
  const storm = await playSample(begun, client);
  await updateAndCancel(begun, client, storm);
  await changeRegister(begun, client);
  await prove(begun, client, storm);
  expected('complaints of the functions', begun.functions.flatMap(complaintsOf), []);
} catch (cause) {
  process.stderr.write(`${begun.functions.flatMap(complaintsOf).slice(0, 20).join('\n')}\n`);
  throw cause;
} finally {
  await begun.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
