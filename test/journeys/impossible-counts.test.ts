import { digestOf } from '../../lambda/adapters/digest.ts';
import { Figures } from '../../lambda/domain/application/figures.ts';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { currentFormat } from '../../lambda/domain/journal/commit.ts';
import type { DeliveryEvent } from '../../lambda/domain/order/events.ts';
import { countedAtMost } from '../../lambda/domain/views/totals.ts';
import { StatisticsAnswer } from '../../lambda/http/schemas/reports.ts';
import { present } from '../local/support/scratch.ts';
import { act, approved, looked, opened, submitted } from './applications.ts';
import { triggered } from './emergencies.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const { get, must } = journey;
const { journal, clock } = journey.runtime.core;

/** Commits that an operator's send is done, past every check of this release, as an earlier one took it. */
const reportedPastChecks = async (orderId: string, counts: object): Promise<void> => {
  const stream = `order#${orderId}`;
  const commits = await journal.load(stream);
  const at = clock();
  const event = {
    type: 'order.finished',
    receipt: { kind: 'finished', at, counts: { sent: 0, delivered: 0, failed: 0, refused: 0, ...counts } },
  } as const satisfies DeliveryEvent;
  const unsealed = {
    formatVersion: currentFormat,
    stream,
    version: commits.length + 1,
    command: 'record-receipt',
    commandId: `poison-${orderId}`,
    requestDigest: digestOf(event),
    actor: {
      subject: 'operator',
      name: '运营商',
      organisation: orderId.split('.')[2] ?? '',
      roles: ['operator' as const],
    },
    at,
    edition: 'draft-2020' as const,
    events: [event],
    previousHash: commits.at(-1)?.hash ?? genesisHash,
  };
  expect(await journal.append({ ...unsealed, hash: digestOf(unsealed) })).toBe('appended');
};

const poisoned = { sent: Number.MAX_SAFE_INTEGER, refused: Number.MAX_SAFE_INTEGER };

/** Sends one application and one emergency, of which every operator has reported more phones than can be added up. */
const sentToImpossiblyMany = async () => {
  await everyOperator((operator) => journey.turn(operator, 'silent'));
  const found = await approved(journey, await submitted(journey));
  await opened(journey, found);
  const emergency = await triggered(journey);
  await everyOperator(async (operator) => {
    for (const caseId of [found.id, emergency.id]) {
      const [line] = await whenReceived(journey, operator, caseId);
      await reportedPastChecks(present(line?.orderId), poisoned);
    }
  });
  await journey.settle();
  return { found, emergency };
};

describe('counts that no sum can hold, which an earlier release took', () => {
  let sent: Awaited<ReturnType<typeof sentToImpossiblyMany>>;
  beforeAll(async () => {
    sent = await sentToImpossiblyMany();
  });

  it('are projected', () => {
    expect(journey.logged).not.toContain('projection.failed');
    expect(journey.logged).not.toContain('views.unreadable');
  });

  it('are read by whoever may read them', async () => {
    const { found, emergency } = sent;
    const today = shanghaiDate(await journey.now());
    const days = `from=${today.slice(0, 7)}-01&to=${today}`;
    const asked = [
      `/applications/${found.id}`,
      `/applications/${found.id}/history`,
      '/applications',
      '/applications?status=completed',
      '/applications/counts',
      `/emergencies/${emergency.id}`,
      '/emergencies',
      '/emergencies?state=running&orders=true',
      '/paperwork',
      `/statistics?${days}`,
      `/statistics?${days}&lang=en`,
      `/schedule?${days}`,
      '/figures?sender=gd-emergency&division=440100&division=440300',
    ];
    for (const path of asked) {
      for (const as of [people.officer, people.auditor, people.clerk])
        expect([path, as, (await get(as, path)).status]).not.toContain(500);
    }
    expect((await get(people.mobile, '/orders')).status).toBe(200);
  });

  it('stand in the figures as the most that can be', async () => {
    const figures = await must(Figures, get(people.officer, '/figures?sender=gd-emergency&division=440100'));
    expect(figures.sender30Days).toMatchObject({ sends: 2, volume: Number.MAX_SAFE_INTEGER });
    const today = shanghaiDate(await journey.now());
    const { sends, operators } = await must(
      StatisticsAnswer,
      get(people.officer, `/statistics?from=${today.slice(0, 7)}-01&to=${today}`),
    );
    // An application and an emergency.
    expect(sends.volume).toBe(2 * countedAtMost);
    expect(operators[0]?.sent).toBe(2 * countedAtMost);
  });

  it.each([
    ['approved', 'approve'],
    ['returned', 'return'],
    ['declined', 'decline'],
  ] as const)('let the next application of the sender be %s', async (status, command) => {
    const next = await submitted(journey);
    if (command === 'approve') await approved(journey, next);
    else await act(journey, people.officer, next, command, { reason: '请补正。' });
    const { status: now } = await looked(journey, next.id, people.officer);
    expect(now).toBe(status === 'approved' ? 'scheduled' : status);
  });

  it('take further complaints', async () => {
    const receivedOn = shanghaiDate(await journey.now());
    const found = await looked(journey, sent.found.id);
    const complained = await act(journey, people.officer, found, 'complaints', { count: 1_000_000_000, receivedOn });
    expect(complained.complaints).toBe(1_000_000_000);
  });
});
