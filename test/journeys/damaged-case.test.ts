import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { caseStream } from '../../lambda/domain/kernel/streams.ts';
import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
import { scanJournal } from '../../local/journal-scan.ts';
import { present, until } from '../local/support/scratch.ts';
import { approved, looked, opened, submitted } from './applications.ts';
import { acted, triggered, watched } from './emergencies.ts';
import { holdableSends } from './faulty-network.ts';
import { everyOperator, startJourney, whenReceived, whenTold } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const { dynamodb } = journey.runtime.clients;
const sends = holdableSends(dynamodb);

const keyOf = (caseId: string, version: number) => ({
  stream: { S: caseStream(caseId) },
  version: { N: String(version) },
});

/** As a disk that lost a sector leaves a commit: its key and nothing that anybody can read. */
const damage = async (caseId: string, version: number): Promise<void> => {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: journalTable.name, Key: keyOf(caseId, version), ConsistentRead: true }),
  );
  const damaged = { ...present(Item), commit: { S: '{"events":[]}' } };
  await dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item: damaged }));
};

const loseCard = async (caseId: string): Promise<void> => {
  const Item = { pk: { S: `case#${caseId}` }, sk: { S: 'card' }, version: { N: '1' }, body: { S: '{' } };
  await dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
};

const Problem = z.looseObject({ code: z.string(), reason: z.string().optional(), facts: z.unknown() });

const problemOf = async (answer: ReturnType<typeof journey.get>) => {
  const { status, body } = await answer;
  const { code, reason, facts } = Problem.parse(body);
  return { status, code, reason, facts };
};

const damaged = (...versions: readonly number[]) => ({
  status: 409,
  code: 'damaged-record',
  reason: 'case-damaged',
  facts: { versions: versions.map(String) },
});

const lost = (...versions: readonly number[]) => versions.map((version) => ({ version, issue: 'stream' }));

const Told = z.looseObject({ commits: z.array(z.looseObject({ version: z.int() })), damaged: z.unknown() });
const Proof = z.looseObject({ orders: z.array(z.unknown()), broken: z.array(z.unknown()) });

const brokenIn = async (caseId: string) => {
  const { unreadable } = await scanJournal(dynamodb, journalTable.name);
  return unreadable.filter(({ stream }) => stream === caseStream(caseId)).map(({ version }) => version);
};

/** An emergency that every operator has. */
const running = async () => {
  const sent = await triggered(journey);
  await everyOperator((operator) => whenReceived(journey, operator, sent.id));
  await journey.settle();
  return sent;
};

const stops = [
  ['cancel', people.dutyOfficer],
  ['end', people.warningSystem],
] as const;

describe.each(stops)('an emergency whose only commit is damaged', (stop, by) => {
  it(`is stopped by ${stop}, at every operator that has it, and stays known as damaged`, async () => {
    const { id } = await running();
    await damage(id, 1);
    const shown = await watched(journey, id);
    expect([shown.damaged, shown.status, shown.orders.length]).toEqual([lost(1), 'sent', 4]);
    expect(shown.possibleActions).toEqual([]);
    const stopped = await acted(journey, by, { id, version: 1 }, stop, { reason: '内容有误。' });
    expect([stopped.version, stopped.orders.length, stopped.published]).toEqual([2, 4, true]);
    const told = await everyOperator((operator) => whenTold(journey, operator, id, stop));
    expect(told).toEqual(Array(4).fill(['send', stop]));
    await journey.settle();
    const after = await watched(journey, id);
    expect([after.status, after.damaged]).toEqual([stop === 'cancel' ? 'cancelled' : 'ended', lost(1)]);
    const states = after.orders.filter(({ kind }) => kind === stop).map(({ status }) => status);
    expect(states).toEqual(Array(4).fill('finished'));
    expect(await brokenIn(id)).toEqual([1]);
    const { commits } = await scanJournal(dynamodb, journalTable.name);
    const last = present(commits.find(({ stream, version }) => stream === caseStream(id) && version === 2));
    const { hash, ...unsealed } = last;
    expect([last.events, digestOf(unsealed)]).toEqual([[expect.objectContaining({ unread: [1] })], hash]);
  });
});

describe('an emergency of which a commit is damaged', () => {
  it('is stopped even where the lists have lost it too', async () => {
    const { id } = await running();
    await damage(id, 1);
    await loseCard(id);
    expect(await problemOf(journey.get(people.auditor, `/emergencies/${id}`))).toEqual(damaged(1));
    await acted(journey, people.dutyOfficer, { id, version: 1 }, 'cancel', { reason: '内容有误。' });
    const told = await everyOperator((operator) => whenTold(journey, operator, id, 'cancel'));
    expect(told).toEqual(Array(4).fill(['send', 'cancel']));
  });

  it('takes nothing but a stop, and says so', async () => {
    const sent = await running();
    const updated = await acted(journey, people.warningSystem, sent, 'update', {
      alert: { ...(await watched(journey, sent.id)).alert, level: 'orange' },
    });
    await journey.settle();
    await damage(sent.id, 2);
    const { id } = updated;
    const paperwork = {
      version: 2,
      document: { reason: '强降雨危及人身安全。', plan: { title: '预案' }, situation: '暴雨。' },
    };
    for (const [path, as, body] of [
      ['update', people.warningSystem, { version: 2, alert: (await watched(journey, id)).alert }],
      ['paperwork', people.clerk, paperwork],
      ['complaints', people.officer, { version: 2, count: 1, receivedOn: '2026-03-02' }],
    ] as const)
      expect(await problemOf(journey.post(as, `/emergencies/${id}/${path}`, body, `${path}-${id}`))).toEqual(
        damaged(2),
      );
    const foreign = await journey.post(people.secondOfficer, `/emergencies/${id}/cancel`, { reason: '内容有误。' });
    expect(foreign.status).toBe(403);
    await acted(journey, people.dutyOfficer, { id, version: 2 }, 'cancel', { reason: '内容有误。' });
    const told = await everyOperator((operator) => whenTold(journey, operator, id, 'cancel'));
    expect(told).toEqual(Array(4).fill(['send', 'update', 'cancel']));
    const again = await journey.post(people.dutyOfficer, `/emergencies/${id}/cancel`, { reason: '内容有误。' });
    expect(again.status).toBe(409);
    const history = Told.parse((await journey.get(people.auditor, `/emergencies/${id}/history`)).body);
    expect([history.commits.map(({ version }) => version), history.damaged]).toEqual([[1, 3], lost(2)]);
    const evidence = Proof.parse((await journey.get(people.auditor, `/emergencies/${id}/evidence`)).body);
    expect(evidence.broken).toEqual([{ stream: caseStream(id), version: 2, reason: 'unreadable' }]);
    expect(evidence.orders).toHaveLength(8);
    await journey.advance({ days: 2 });
    const after = await watched(journey, id);
    expect([after.status, after.version]).toEqual(['cancelled', 3]);
    expect(journey.logged).not.toContain('clock.item-failed');
  });
});

/** A send under way at every operator, none of whom has finished, and the version at which it was given. */
const sending = async () => {
  sends.hold();
  const found = await approved(journey, await submitted(journey));
  const begun = opened(journey, found);
  await everyOperator((operator) => whenReceived(journey, operator, found.id));
  const { commits } = await scanJournal(dynamodb, journalTable.name);
  const started = commits.find(
    ({ stream, events }) =>
      stream === caseStream(found.id) && events.some(({ type }) => type === 'application.dispatch-started'),
  );
  const letGo = async () => {
    sends.letGo();
    await begun;
    await journey.settle();
  };
  return { id: found.id, startedAs: present(started).version, letGo };
};

describe('a send of which a commit is damaged', () => {
  it('is halted, and takes nothing else', async () => {
    const { id, startedAs, letGo } = await sending();
    const { version } = await looked(journey, id);
    await damage(id, startedAs);
    const complaints = { version, count: 1, receivedOn: '2026-03-25' };
    expect(await problemOf(journey.post(people.officer, `/applications/${id}/complaints`, complaints, 'c-1'))).toEqual(
      damaged(startedAs),
    );
    const halted = await journey.post(people.officer, `/applications/${id}/halt`, { reason: '内容有误。' });
    expect(halted.status).toBe(200);
    const told = await everyOperator((operator) => whenTold(journey, operator, id, 'halt'));
    expect(told).toEqual(Array(4).fill(['send', 'halt']));
    await letGo();
    const after = await looked(journey, id);
    expect([after.status, after.damaged?.map(({ version: lost }) => lost)]).toEqual(['halted', [startedAs]]);
  });

  it.each(['its beginning', 'all but its approval'])(
    'is halted even where %s is damaged and the lists have lost it too',
    async (what) => {
      const { id, startedAs, letGo } = await sending();
      const versions = what === 'its beginning' ? [1] : [1, 2, startedAs];
      for (const version of versions) await damage(id, version);
      const read = () => journey.get(people.auditor, `/applications/${id}`);
      // What was on its way to the lists may still put it back.
      await until(async () => {
        await loseCard(id);
        return (await read()).status === 409;
      });
      expect(await problemOf(read())).toEqual(damaged(1));
      const foreign = await journey.post(people.clerk, `/applications/${id}/halt`, { reason: '内容有误。' });
      expect(foreign.status).toBe(403);
      const halted = await journey.post(people.officer, `/applications/${id}/halt`, { reason: '内容有误。' });
      expect(halted.status).toBe(200);
      const told = await everyOperator((operator) => whenTold(journey, operator, id, 'halt'));
      expect(told).toEqual(Array(4).fill(['send', 'halt']));
      await letGo();
      expect(await brokenIn(id)).toEqual(versions);
    },
  );
});
