import type * as z from 'zod';
import { Estimates } from '../../lambda/http/schemas/answers.ts';
import { triggered, watched } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

// One operator takes its time: the order that it was given is not waited for as long as usual.
const journey = await startJourney({ answerWithinMs: 5_000 });
const { must, post } = journey;

const circle = { circle: '10.0,115.0 5' };

const asked = async (as: string, body: object): Promise<z.infer<typeof Estimates>['operators']> => {
  const { operators } = await must(Estimates, post(as, '/estimates', body));
  return operators.toSorted((one, other) => one.operator.localeCompare(other.operator));
};

describe('how many phones an alert would be for, before it is sent', () => {
  it('is what operators then set out to reach, each told as finely as it can; of one that cannot nothing is known', async () => {
    const told = await asked(people.warningSystem, { divisions: ['440100', '440600'] });
    const [broadnet, ...others] = told;
    expect(broadnet).toEqual({ by: 'nobody', operator: 'broadnet', asking: 'cannot' });
    expect(others.map(({ by, operator }) => [operator, by])).toEqual([
      ['mobile', 'operator'],
      ['telecom', 'operator'],
      ['unicom', 'operator'],
    ]);
    const sent = await triggered(journey);
    await journey.settle();
    const { orders } = await watched(journey, sent.id);
    const targeted = new Map(orders.map((order) => [order.operator, order.targeted]));
    expect(others.map((one) => ('phones' in one ? one.phones : null))).toEqual(
      others.map(({ operator }) => targeted.get(operator)),
    );
  });

  it('is asked with outlines, and told by them where an operator has cells', async () => {
    const told = await asked(people.dutyOfficer, { divisions: ['440100'], areas: [circle] });
    expect(told.map((one) => ('scope' in one ? one.scope : null))).toEqual([null, 'areas', 'county', 'county']);
  });

  it('is told without an operator that takes its time, and the emergency meanwhile goes to it all the same', async () => {
    await journey.turn('telecom', 'timeout');
    const asking = asked(people.foreignDuty, { divisions: ['440300'] });
    const sent = await triggered(journey, { divisions: ['440300'] });
    expect(sent.published).toBe(true);
    const told = await asking;
    expect(told.map(({ asking }) => asking)).toEqual(['cannot', 'answered', 'no-answer', 'answered']);
    await journey.turn('telecom', 'ok');
    await journey.settle();
    const { orders } = await watched(journey, sent.id);
    expect(orders.map(({ operator }) => operator).toSorted()).toEqual(['broadnet', 'mobile', 'telecom', 'unicom']);
  });
});
