import fc from 'fast-check';
import { statusOf } from '../../lambda/notices/notice.ts';
import { notify, openNotice } from '../../lambda/service/notices.ts';
import { duty, machine, onset } from '../domain/emergency/history.ts';
import { type GatewayAnswer, noticeWorld, rosterOfBureau } from './notice-world.ts';
import { sealed } from './sealed.ts';

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('it is not there');
  return value;
};

describe('an emergency that waits for the duty officer', () => {
  it('is told at once to the first person on duty, by each of their channels', async () => {
    const world = noticeWorld();
    await world.happen();
    await world.drain();
    expect(world.told()).toEqual(['甲@sms', '甲@voice']);
    expect((await world.table.about('e-1')).map(statusOf)).toEqual(['handed', 'handed']);
  });

  it('is told to the second after a minute, to the third and the chief after three, while nobody confirms it', async () => {
    const world = noticeWorld();
    await world.happen();
    await world.drain();
    const told: string[][] = [];
    for (const seconds of [59, 1, 119, 1, 600]) {
      world.pass(seconds);
      await world.drain();
      told.push(world.told().slice(2));
    }
    const everybody = ['乙@sms', '丙@sms', '丁@sms'];
    expect(told).toEqual([[], ['乙@sms'], ['乙@sms'], everybody, everybody]);
  });

  it('raises an alarm once the third person has been told and nobody has confirmed it', async () => {
    const world = noticeWorld();
    await world.happen();
    world.pass(179);
    await world.drain();
    expect(world.unconfirmed).toEqual([]);
    world.pass(1);
    await world.drain();
    expect(world.unconfirmed).toEqual(['e-1']);
  });

  it('is the national authority’s before five minutes are over, whose people are told in turn', async () => {
    const above = {
      ...rosterOfBureau,
      id: 'miit',
      people: [{ name: '庚', channels: [{ gateway: 'sms', address: '庚@sms' }] }],
    };
    const [shift] = rosterOfBureau.weekly;
    const { chief: _, ...national } = { ...above, weekly: [{ ...present(shift), people: ['庚'] }] };
    const world = noticeWorld([rosterOfBureau, national]);
    await world.happen();
    for (const seconds of [289, 1]) {
      world.pass(seconds);
      await world.drain();
    }
    expect(world.told()).not.toContain('庚@sms');
    expect((await world.events()).filter((type) => type === 'emergency.escalated')).toHaveLength(1);
    await world.happen();
    await world.drain();
    expect(world.told().slice(-1)).toEqual(['庚@sms']);
    world.pass(600);
    await world.happen();
    await world.drain();
    expect((await world.events()).filter((type) => type === 'emergency.escalated')).toHaveLength(1);
    expect(world.told().filter((name) => name === '庚@sms')).toHaveLength(1);
  });

  it('is told to nobody further once it is decided, and not tried again with whom it did not reach', async () => {
    const world = noticeWorld();
    world.script.push('refused', 'refused');
    await world.happen();
    const ids = [...world.messages];
    for (const id of ids) expect(await world.hand(id)).toBe('retry');
    world.stand('refused');
    world.pass(600);
    await world.drain();
    expect(world.told()).toEqual([]);
    expect((await world.table.about('e-1')).map(statusOf)).toEqual(['dropped', 'dropped']);
  });

  it('is told to the chief where a shift leaves a place empty, and at once where nobody is on duty', async () => {
    const [shift] = rosterOfBureau.weekly;
    const short = noticeWorld([{ ...rosterOfBureau, weekly: [{ ...present(shift), people: ['甲'] }] }]);
    await short.happen();
    short.pass(60);
    await short.drain();
    expect(short.told()).toEqual(['甲@sms', '甲@voice', '丁@sms']);
    const empty = noticeWorld([{ ...rosterOfBureau, weekly: [] }]);
    await empty.happen();
    await empty.drain();
    expect(empty.told()).toEqual(['丁@sms']);
  });

  it('is told to nobody where no roster is registered, which harms nothing', async () => {
    const world = noticeWorld([]);
    await world.happen();
    await world.drain();
    expect(await world.table.about('e-1')).toEqual([]);
  });

  it('goes by e-mail to whoever subscribed, and counts as handed to the topic', async () => {
    const [first] = rosterOfBureau.people;
    const channels = [{ gateway: 'mail', address: '值班邮箱' }];
    const world = noticeWorld([{ ...rosterOfBureau, people: [{ ...present(first), channels }], chief: '甲' }]);
    await world.happen();
    await world.happen();
    await world.drain();
    expect(world.mails).toHaveLength(1);
    expect((await world.table.about('e-1')).map(statusOf)).toEqual(['handed']);
  });
});

describe('what is asked to be looked at again, where the queue does not take it', () => {
  const silent = { tell: async () => Promise.reject(new Error('the queue does not answer')) };

  it.each(['emergency#e-1', 'registry#organisation#gd-new'])(
    'is told of and tried again, and whoever is to be told at once is (%s)',
    async (stream) => {
      const world = noticeWorld();
      if (stream.startsWith('registry')) {
        const entry = null;
        const events = [{ type: 'registry.change-proposed' as const, entry, reason: '停用' }];
        world.commits.push(...sealed(stream, [{ events, by: { ...duty, organisation: 'gd-bureau' }, at: onset }]));
      }
      const trying = notify({ ...world.deps, happenings: silent }, { stream, version: 1, step: 0 });
      await expect(trying).rejects.toThrow('the queue does not answer');
      expect(world.messages.length).toBeGreaterThan(0);
    },
  );
});

describe('a notice', () => {
  it('is opened by the first who signs in by its link, however often it is opened', async () => {
    const world = noticeWorld();
    await world.happen();
    const id = present(world.messages[0]);
    expect((await openNotice(world.deps, id, duty))?.opened).toMatchObject({ subject: duty.subject });
    world.pass(60);
    expect((await openNotice(world.deps, id, machine))?.opened).toMatchObject({ subject: duty.subject });
    await world.drain();
    expect(statusOf(present(world.table.rows.get(id)))).toBe('opened');
    expect(world.table.rows.get(id)?.handedAt).not.toBeNull();
    expect(await openNotice(world.deps, 'f'.repeat(32), duty)).toBeNull();
  });

  it('that nobody knows of is told of as such', async () => {
    expect(await noticeWorld().hand('f'.repeat(32))).toBe('gone');
  });

  it('is handed over by one at a time, however many take it up', async () => {
    const world = noticeWorld();
    await world.happen();
    const id = present(world.messages[0]);
    const outcomes = await Promise.all([world.hand(id), world.hand(id), world.hand(id)]);
    expect(outcomes.toSorted()).toEqual(['done', 'retry', 'retry']);
    expect(world.arrivals).toHaveLength(1);
  });

  type Step =
    | { readonly do: 'happen'; readonly step: number }
    | { readonly do: 'hand'; readonly which: number; readonly times: number }
    | { readonly do: 'pass'; readonly seconds: number }
    | { readonly do: 'break'; readonly writes: number }
    | { readonly do: 'answer'; readonly as: GatewayAnswer };

  const steps: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constant('happen' as const), step: fc.nat(3) }),
    fc.record({ do: fc.constant('hand' as const), which: fc.nat(9), times: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ do: fc.constant('pass' as const), seconds: fc.nat(40) }),
    fc.record({ do: fc.constant('break' as const), writes: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ do: fc.constant('answer' as const), as: fc.constantFrom('taken', 'refused', 'kept') }),
  );

  const take = async (world: ReturnType<typeof noticeWorld>, step: Step): Promise<void> => {
    const { messages } = world;
    switch (step.do) {
      case 'happen':
        return world.settled(world.happen(step.step));
      case 'hand': {
        const id = messages[step.which % Math.max(1, messages.length)];
        if (id !== undefined)
          await Promise.all(Array.from({ length: step.times }, () => world.settled(world.hand(id))));
        return;
      }
      case 'pass':
        return world.pass(step.seconds);
      case 'break':
        return world.breakWrites(step.writes);
      case 'answer':
        world.script.push(step.as);
        return;
      default:
        return step satisfies never;
    }
  };

  it('reaches everybody at least once and nobody twice, whatever is repeated, comes in disorder or fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 30 }), async (taken) => {
        const world = noticeWorld();
        for (const step of taken) await take(world, step);
        world.breakWrites(0);
        world.script.splice(0);
        world.pass(600);
        await world.happen();
        await world.drain();
        expect(world.told().toSorted()).toEqual(['丁@sms', '丙@sms', '乙@sms', '甲@sms', '甲@voice'].toSorted());
        expect(world.table.rows.size).toBe(5);
        for (const row of world.table.rows.values()) expect(statusOf(row)).toBe('handed');
      }),
      { numRuns: 200 },
    );
  });

  it('goes to its gateway no more once that took it and it was noted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          steps.filter((step) => step.do !== 'break'),
          { maxLength: 30 },
        ),
        async (taken) => {
          const world = noticeWorld();
          for (const step of taken) await take(world, step);
          world.pass(600);
          await world.happen();
          await world.drain();
          const known = world.arrivals.filter(({ answer }) => answer === 'taken').map(({ row }) => row.id);
          expect(new Set(known).size).toBe(known.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a change of the register that waits for a second person', () => {
  const stream = 'registry#organisation#gd-new';
  const propose = (world: ReturnType<typeof noticeWorld>) => {
    const [commit] = sealed(stream, [
      {
        events: [{ type: 'registry.change-proposed', entry: null, reason: '停用' }],
        by: { ...duty, organisation: 'gd-bureau' },
        at: onset,
      },
    ]);
    world.commits.push(present(commit));
    return notify(world.deps, { stream, version: 1, step: 0 });
  };
  const settle = (world: ReturnType<typeof noticeWorld>): void => {
    const both = sealed(stream, [
      { events: [{ type: 'registry.change-proposed', entry: null, reason: '停用' }], by: duty, at: onset },
      { events: [{ type: 'registry.change-rejected', reason: '不宜' }], by: machine, at: onset },
    ]);
    world.commits.push(present(both[1]));
  };

  it('is told of at once and once more after a quarter of an hour', async () => {
    const world = noticeWorld();
    await propose(world);
    await world.drain();
    expect(world.told()).toEqual(['甲@sms', '甲@voice', '乙@sms', '丙@sms']);
    world.pass(899);
    await world.drain();
    expect(world.told()).toHaveLength(4);
    world.pass(1);
    await world.drain();
    expect(world.told()).toHaveLength(8);
    world.pass(3600);
    await world.drain();
    expect(world.told()).toHaveLength(8);
  });

  it('is told of no more once it is settled', async () => {
    const world = noticeWorld();
    await propose(world);
    await world.drain();
    settle(world);
    world.pass(900);
    await world.drain();
    expect(world.told()).toHaveLength(4);
  });
});
