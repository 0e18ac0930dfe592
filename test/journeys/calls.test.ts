import { type Origin, originOf } from '../../bench/call-origin.ts';
import { emergencyJourney, ordinaryJourney } from '../../bench/journey.ts';
import type { SdkCall } from '../../bench/sdk-calls.ts';
import { type Stage, startStage } from '../../bench/stage.ts';
import { createProjector } from '../../lambda/handlers/create/projector.ts';
import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
import { scanTable } from '../../local/journal-scan.ts';
import { scenarioBegins } from '../../local/scenario/play.ts';
import { toStreamRecord } from '../../local/stream/stream-record.ts';
import { present } from '../local/support/scratch.ts';

/** Whatever follows a step has come to rest when nothing was asked for so long. */
const quietForMs = 300;

const isWrite = ({ command }: SdkCall): boolean => /^(PutItem|DeleteItem|TransactWriteItems)Command$/.test(command);

/** The cache of the register asks by the second, and the clock by the minute: neither by the command. */
const beside: readonly Origin[] = ['register', 'clock'];
const isBehind = (call: SdkCall): boolean => !beside.includes(originOf(call));

const countsOf = (calls: readonly SdkCall[]): Partial<Record<Origin, number>> =>
  Object.fromEntries([...Map.groupBy(calls, originOf)].map(([origin, own]) => [origin, own.length]));

describe('what stands behind a command, in calls and bytes and never in milliseconds', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage({ withStacks: true, firstInstant: scenarioBegins(Date.now()) });
  });
  afterAll(() => stage.stop());

  const behind = async (run: () => Promise<unknown>): Promise<readonly SdkCall[]> => {
    await stage.calls.quiet(quietForMs);
    stage.calls.take();
    await run();
    await stage.calls.quiet(quietForMs);
    return stage.calls.take().filter(isBehind);
  };

  const itemsWith = async (text: string) => {
    const found = [];
    for await (const item of scanTable(stage.runtime.clients.dynamodb, journalTable.name))
      if (item['stream']?.S?.includes(text) === true) found.push(item);
    return found;
  };

  it('a trigger to four operators', async () => {
    const steps = await emergencyJourney(stage);
    const calls = await behind(present(steps[0]).run);
    const counts = countsOf(calls);
    expect(counts).toMatchObject({ request: 2, deliverer: 12, 'record keeper': 4, publisher: 3 });
    // Five commits in one batch, or on a busy machine each in one of its own.
    expect(counts.projector).toBeLessThanOrEqual(19);
    expect(calls.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(90_000);
  });

  it('five commits of a case in one batch of the projector', async () => {
    const sent = stage.taps.receptions().at(-1);
    const items = await itemsWith(present(sent).caseId);
    const Records = items.map((item) => toStreamRecord(item, 'cn-north-1'));
    const { core } = stage.runtime;
    const unanchored = { note: async () => undefined };
    const project = createProjector({ ...core, unanchored }, () => undefined);
    // The case, four orders, what stands in the views: and one write of all that has changed.
    const asked = [...Array(6).fill('QueryCommand'), 'TransactWriteItemsCommand'];
    const repeated = await behind(() => project({ Records }));
    expect(repeated.map(({ command }) => command)).toEqual(asked);
    const byHand = Records.map(({ eventSourceARN: _, ...record }) => record);
    const anew = await behind(() => project({ Records: byHand }));
    expect(anew.map(({ command }) => command)).toEqual(asked);
    expect(anew.find(isWrite)?.table).toBe(viewsTable.name);
  });

  it('an application with two signatures, sent and reported on to the end', async () => {
    const calls: SdkCall[] = [];
    for (const { run } of await ordinaryJourney(stage)) calls.push(...(await behind(run)));
    // The slower the machine, the more commits come in one batch.
    expect(calls.filter(isWrite).length).toBeLessThanOrEqual(60);
    // Alone 234, beside others 266 once: a commit that comes late is a batch of its own, a projection that loses a race runs again.
    expect(calls.length).toBeLessThanOrEqual(290);
  });
});
