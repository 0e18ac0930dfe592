import { contains } from '../../lambda/domain/division/division.ts';
import { type SampleOperator, sampleOperators } from '../../local/sample-world.ts';
import { heldAt } from '../domain/phones.ts';
import { present, until } from '../local/support/scratch.ts';
import { rounds } from '../rounds.ts';
import { acted, type Board, rainstorm, type Sent, triggered, watched } from './emergencies.ts';
import { breakableTopics } from './faulty-network.ts';
import { everyOperator, startJourney } from './journey.ts';
import { people } from './people.ts';
import { between, chosenSeed, randomOf } from './random.ts';

const seed = chosenSeed();
const random = randomOf(seed);
const journey = await startJourney({
  streamDisorder: { random, longestDelayInMs: 250, repeated: 0.3 },
});
const topics = await breakableTopics(journey.runtime.clients.sns);

const histories = rounds(4);
const atOnce = 4;
const faults = ['500', '403', 'reset'] as const;

const oneOf = <T>(items: readonly T[]): T => present(items[between(random, 0, items.length - 1)]);

/** Sometimes the topic is away while orders are published, and sometimes an operator takes nothing, or hangs up. */
const disturb = async (): Promise<void> => {
  if (random() < 0.5) topics.break('refuses connections');
  else topics.mend();
  if (random() < 0.5) await journey.turn(oneOf(sampleOperators), oneOf(faults), between(random, 1, 3));
};

/** Where an update may be for: the same, a part of it, a part of a part, beside it, or around it. */
const areas = [['440100', '440600'], ['440100'], ['440600'], ['440106'], ['440300', '440100'], ['440000']];
/** Places in them and beside them. */
const places = ['440106', '440113', '440605', '440304', '441322'];

const corrected = async (latest: Sent): Promise<Sent> => {
  const words = { text: `广东省应急管理厅：第${latest.version}次更新，请撤离。`, divisions: oneOf(areas) };
  const alert = { ...rainstorm(await journey.now()), ...words };
  return acted(journey, people.warningSystem, latest, 'update', { alert });
};

const stopped = async (latest: Sent): Promise<Sent> => {
  const stop = oneOf(['cancel', 'end', 'nothing'] as const);
  return stop === 'nothing' ? latest : acted(journey, people.clerk, latest, stop, { reason: '情况有变。' });
};

/** Those who have it are told of it, once or twice, mostly before the stop itself is out. */
const told = async (latest: Sent): Promise<Sent> => {
  let after = latest;
  if (after.status === 'cancelled' || after.status === 'ended')
    for (let left = between(random, 0, 2); left > 0; left -= 1)
      after = await acted(journey, people.clerk, after, 'tell', { kind: 'correction', text: `第${left}次更正。` });
  return after;
};

/** Some cases side by side, each step of them under another disturbance. */
const round = async (): Promise<readonly string[]> => {
  await disturb();
  const drill = { text: '广东省应急管理厅：暴雨预警链路演练，请立即转移到安全处。' };
  let cases = await Promise.all(
    Array.from({ length: atOnce }, (_, index) => (index === 0 ? triggered(journey, drill, true) : triggered(journey))),
  );
  for (let left = between(random, 1, 3); left > 0; left -= 1) {
    await disturb();
    cases = await Promise.all(cases.map((latest) => (random() < 0.8 ? corrected(latest) : latest)));
  }
  await disturb();
  cases = await Promise.all(cases.map(stopped));
  await disturb();
  return (await Promise.all(cases.map(told))).map(({ id }) => id);
};

const played = async (): Promise<readonly string[]> => {
  const ids: string[] = [];
  while (ids.length < histories) ids.push(...(await round()));
  topics.mend();
  await everyOperator((operator) => journey.turn(operator, 'ok'));
  return ids;
};

const isDone = async (id: string): Promise<boolean> =>
  (await watched(journey, id)).orders.every(({ status }) => status === 'finished' || status === 'suppressed');

const isAlert = (kind: string | null): boolean => kind === 'send' || kind === 'update';
const versionOf = (orderId: string | null): number => Number(orderId?.split('.')[1]);
const byVersion = (left: string, other: string): number => versionOf(left) - versionOf(other);
const isTaken = ({ status }: { readonly status: number | null }): boolean => status === null || status < 300;

const isOfLeft = ({ orderId }: { readonly orderId: string | null }): boolean => orderId?.endsWith('.left') === true;

/** The newest alert where the case is, an end of whatever they had where it is no more. */
const isRightOnPhones = (held: string | null, place: string, board: Board, newest: string | undefined): boolean => {
  const isThere = board.closing === null && board.alert.divisions.some((code) => contains(code, place));
  return isThere ? held === newest : held === 'ended' || held === null;
};

/** What an operator was given of a case against what the case ordered of it. */
const judged = async (operator: SampleOperator, id: string) => {
  const lines = await journey.received(operator, id);
  const board = await watched(journey, id);
  const own = board.orders.filter((order) => order.operator === operator && !isOfLeft(order));
  const newest = present(own.toSorted((left, right) => versionOf(left.orderId) - versionOf(right.orderId)).at(-1));
  const taken = lines.filter(isTaken);
  const first = taken.filter(({ duplicate }) => !duplicate);
  const whole = first.filter((line) => !isOfLeft(line));
  // One whose systems have no word for it gets as a send what recipients are told.
  const isTold = (id: string | null): boolean =>
    own.some(({ orderId, kind }) => orderId === id && (kind === 'correction' || kind === 'all-clear'));
  const put = first.filter(({ orderId }) => !isTold(orderId));
  const versions = first.map(({ orderId }) => versionOf(orderId));
  const alerts = own.filter(({ kind }) => isAlert(kind)).map(({ orderId }) => orderId);
  const answered = lines.flatMap(({ orderId, status }, at) =>
    status !== null && status < 300 ? [{ orderId, at }] : [],
  );
  return {
    id,
    operator,
    isInOrder: versions.every((version, at) => at === 0 || version >= (versions[at - 1] ?? 0)),
    isLastTheNewest: isAlert(newest.kind)
      ? whole.at(-1)?.orderId === newest.orderId
      : whole.length === 0 || whole.at(-1)?.orderId === newest.orderId,
    wrongOnPhones: places.filter(
      (place) => !isRightOnPhones(heldAt(place, put), place, board, alerts.toSorted(byVersion).at(-1)),
    ),
    sentAfterItWasTaken: answered.filter(({ orderId, at }) =>
      lines.slice(at + 1).some((line) => line.orderId === orderId),
    ).length,
  };
};

const right = { isInOrder: true, isLastTheNewest: true, wrongOnPhones: [], sentAfterItWasTaken: 0 };

describe(`on a stream without order, with repeats, delays and one reader far behind (JOURNEY_SEED=${seed})`, () => {
  it('each operator’s last message of a case is the newest one, a stop comes after all alerts, what is told comes after that, phones have an end of what they had where the case is no more, and nothing is sent twice', async () => {
    const ids = await played();
    for (const id of ids) await until(() => isDone(id));
    await journey.settle();
    const all = await Promise.all(ids.flatMap((id) => sampleOperators.map((operator) => judged(operator, id))));
    expect(all).toEqual(all.map(({ id, operator }) => ({ id, operator, ...right })));
    expect(all).toHaveLength(histories * sampleOperators.length);
  });
});
