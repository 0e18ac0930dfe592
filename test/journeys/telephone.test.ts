import { until } from '../local/support/scratch.ts';
import { acted, triggered, watched } from './emergencies.ts';
import { startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const { post } = journey;

const ownOf = async (caseId: string) =>
  (await watched(journey, caseId)).orders.filter(({ operator }) => operator === 'unicom');

describe('an operator that cannot be reached', () => {
  it('is given its order by telephone, and has it once when its systems are back', async () => {
    await journey.turn('unicom', '403');
    const sent = await triggered(journey);
    await until(async () => (await ownOf(sent.id)).some(({ failures }) => failures > 0));
    const orderId = (await ownOf(sent.id))[0]?.orderId ?? '';
    const call = { at: await journey.now(), office: '网络运行部值班室', spokenTo: '值班长' };
    const recorded = await post(people.dutyOfficer, `/orders/${orderId}/telephone`, call);
    expect([recorded.status, recorded.body]).toEqual([200, expect.objectContaining({ orderId, acceptedAt: null })]);
    await until(async () => (await ownOf(sent.id))[0]?.telephoned?.stage === 'ordered');
    expect((await ownOf(sent.id))[0]).toMatchObject({
      acceptedAt: null,
      counts: null,
      telephoned: { office: '网络运行部值班室', by: people.dutyOfficer },
    });
    await journey.turn('unicom', 'ok');
    const lines = await whenReceived(journey, 'unicom', sent.id);
    expect(lines.map((line) => line.orderId)).toEqual([orderId]);
    await until(async () => (await ownOf(sent.id))[0]?.acceptedAt !== null);
    const late = await post(people.dutyOfficer, `/orders/${orderId}/telephone`, call);
    expect([late.status, JSON.stringify(late.body)]).toEqual([409, expect.stringContaining('order-accepted')]);
  });

  it('may have what it was told: the stop goes to it as well, and is what is telephoned then', async () => {
    await journey.turn('unicom', '403');
    const sent = await triggered(journey);
    await until(async () => (await ownOf(sent.id)).some(({ failures }) => failures > 0));
    const first = (await ownOf(sent.id))[0]?.orderId ?? '';
    const call = { at: await journey.now(), office: '值班室', spokenTo: '值班长' };
    await post(people.dutyOfficer, `/orders/${first}/telephone`, call);
    await acted(journey, people.dutyOfficer, sent, 'cancel', {});
    const again = await post(people.dutyOfficer, `/orders/${first}/telephone`, call);
    expect([again.status, JSON.stringify(again.body)]).toEqual([
      409,
      expect.stringMatching(/order-(overtaken|given-up)/),
    ]);
    await journey.turn('unicom', 'ok');
    await until(async () =>
      (await ownOf(sent.id)).some(({ kind, acceptedAt }) => kind === 'cancel' && acceptedAt !== null),
    );
  });
});
