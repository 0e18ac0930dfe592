import { execFile } from 'node:child_process';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { currentFormat } from '../../lambda/domain/journal/commit.ts';
import { caseStream } from '../../lambda/domain/kernel/streams.ts';
import { journalTable } from '../../lambda/resource-names.ts';
import { present, scratchDirectory } from '../local/support/scratch.ts';
import { acted, triggered, watched } from './emergencies.ts';
import { everyOperator, startJourney, whenReceived, whenTold } from './journey.ts';
import { people } from './people.ts';

const dataDir = scratchDirectory();
const journey = await startJourney({ dataDir });
const { dynamodb } = journey.runtime.clients;

/** Writes over what stands at a place of the journal, as no code of ours does. */
const rewrite = async (caseId: string, version: number, as: (commit: string) => string): Promise<void> => {
  const Key = { stream: { S: caseStream(caseId) }, version: { N: String(version) } };
  const asked = new GetItemCommand({ TableName: journalTable.name, Key, ConsistentRead: true });
  const item = present((await dynamodb.send(asked)).Item);
  const Item = { ...item, commit: { S: as(present(item['commit']?.S)) } };
  await dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item }));
};

/** As a later release would have written it, sealed with what only that release knows. */
const ofLaterRelease = (commit: string): string => {
  const { hash: _, ...told } = { ...JSON.parse(commit), formatVersion: currentFormat + 1, weather: 'rain' };
  return JSON.stringify({ ...told, hash: digestOf(told) });
};

/** An emergency that every operator has, and its update. */
const updated = async () => {
  const sent = await triggered(journey);
  await everyOperator((operator) => whenReceived(journey, operator, sent.id));
  await journey.settle();
  const { alert } = await watched(journey, sent.id);
  const { id } = await acted(journey, people.warningSystem, sent, 'update', { alert: { ...alert, level: 'orange' } });
  await everyOperator((operator) => whenReceived(journey, operator, id, 2));
  await journey.settle();
  return { id, alert };
};

const stopped = async (id: string, version: number) => {
  await acted(journey, people.dutyOfficer, { id, version }, 'cancel', { reason: '内容有误。' });
  return everyOperator((operator) => whenTold(journey, operator, id, 'cancel'));
};

/** What `verify-journal` says of a case, without what it says of its orders. */
const verified = async (id: string): Promise<readonly unknown[]> => {
  const options = ['--disable-warning=ExperimentalWarning', 'cli/main.ts', 'verify-journal'];
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir };
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, options, { env }, (_, stdout) => resolve(stdout));
  });
  return said
    .split('\n')
    .filter((line) => line.includes(caseStream(id)) && !line.includes('order-unknown'))
    .map((line): unknown => JSON.parse(line));
};

describe('a damaged case that was stopped', () => {
  it('is found by verify-journal as damaged where it is, and nowhere but there and right behind', async () => {
    const { id } = await updated();
    expect(await verified(id)).toEqual([]);
    await rewrite(id, 2, () => '{"events":[]}');
    expect(await stopped(id, 2)).toEqual(Array(4).fill(['send', 'update', 'cancel']));
    await journey.settle();
    expect(await verified(id)).toEqual([
      { broken: { stream: caseStream(id), version: 2, reason: 'unreadable' } },
      { broken: { stream: caseStream(id), version: 3, reason: 'missing-version' } },
    ]);
  });
});

// Last of all: nothing settles any more behind a commit that waits for its release.
describe('an emergency that a later release went on with', () => {
  it('waits for that release with everything but its stop, which goes to all who may have what it cannot read', async () => {
    const { id, alert } = await updated();
    await rewrite(id, 2, ofLaterRelease);
    const shown = await journey.get(people.dutyOfficer, `/emergencies/${id}`);
    const again = await journey.post(people.warningSystem, `/emergencies/${id}/update`, { version: 2, alert }, 'u-3');
    expect([shown.status, again.status]).toEqual([503, 503]);
    expect(await stopped(id, 2)).toEqual(Array(4).fill(['send', 'update', 'cancel']));
    expect((await journey.get(people.dutyOfficer, `/emergencies/${id}`)).status).toBe(503);
    const newer = { stream: caseStream(id), version: 2, formatVersion: currentFormat + 1 };
    expect(await verified(id)).toContainEqual({ newer });
  });
});
