import { digestOf } from '../../lambda/adapters/digest.ts';
import { addSeconds, epochMs } from '../../lambda/domain/calendar/instant.ts';
import { emergencyStream } from '../../lambda/domain/kernel/streams.ts';
import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import type { Roster } from '../../lambda/domain/registry/roster.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { Policy } from '../../lambda/domain/rules/policy.ts';
import type { NoticeRow } from '../../lambda/notices/notice.ts';
import { type Handing, handOver, notify } from '../../lambda/service/notices.ts';
import type { Happening } from '../../lambda/service/outbox.ts';
import { onset, standingAt, system } from '../domain/emergency/history.ts';
import { facts } from '../domain/sample-register.ts';
import { createMemoryChoices, createMemoryNotices } from '../http/memory-notices.ts';
import { memoryJournal } from './memory-world.ts';
import { sealed } from './sealed.ts';

const person = (name: string, ...gateways: readonly string[]) => ({
  name,
  channels: gateways.map((gateway) => ({ gateway, address: `${name}@${gateway}` })),
});

const everyDay = [1, 2, 3, 4, 5, 6, 7];

export const rosterOfBureau: Roster = {
  id: 'gd-bureau',
  deskPhone: '020-55500101',
  people: [person('甲', 'sms', 'voice'), person('乙', 'sms'), person('丙', 'sms'), person('丁', 'sms')],
  chief: '丁',
  weekly: [{ days: everyDay, from: '00:00', until: '00:00', people: ['甲', '乙', '丙'] }],
  dated: [],
};

export const noticePolicy: Policy = {
  ...defaultPolicy,
  noticeGateways: {
    sms: { kind: 'sms', endpoint: 'https://sms.example/' },
    voice: { kind: 'voice', endpoint: 'https://voice.example/' },
    mail: { kind: 'email', endpoint: null },
  },
};

/** What a gateway does with a notice; `kept`: it has it, and its answer is lost. */
export type GatewayAnswer = 'taken' | 'refused' | 'kept';

/** An emergency that waits, a roster, a gateway that does as a script says, and queues that the test empties as it likes. */
export const noticeWorld = (rosters: readonly Roster[] = [rosterOfBureau]) => {
  const { journal, commits } = memoryJournal();
  const registry = facts();
  let now = onset;
  let brokenWrites = 0;
  const table = createMemoryNotices();
  const choices = createMemoryChoices();
  const unread: unknown[] = [];
  let areChoicesLost = false;
  const happenings: { readonly happening: Happening; readonly dueAt: string }[] = [];
  const messages: string[] = [];
  const mails: string[] = [];
  const unconfirmed: string[] = [];
  const script: GatewayAnswer[] = [];
  /** Every arrival at a gateway, and those that it had not had before. */
  const arrivals: { readonly row: NoticeRow; readonly answer: GatewayAnswer }[] = [];
  const passedOn = new Map<string, NoticeRow>();
  for (const value of rosters) {
    const entry: RegistryEntry = { kind: 'roster', value };
    commits.push(
      ...sealed(`registry#roster#${value.id}`, [
        { events: [{ type: 'registry.change-proposed', entry, reason: '登记' }], by: system, at: onset },
        { events: [{ type: 'registry.change-confirmed', reason: '无误' }], by: system, at: onset },
      ]),
    );
  }
  const stand = (as: Parameters<typeof standingAt>[0]): void => {
    const stream = emergencyStream('e-1');
    const known = commits.filter((commit) => commit.stream === stream).length;
    commits.push(...sealed(stream, standingAt(as)).slice(known));
  };
  stand('awaiting-confirmation');
  const deps = {
    journal,
    digest: digestOf,
    clock: () => now,
    registry: { facts: async () => registry, factsOf: async () => registry, factsAtHand: async () => registry },
    policy: noticePolicy,
    notices: {
      ...table,
      write: async (row: NoticeRow) => {
        if (brokenWrites > 0) {
          brokenWrites -= 1;
          throw new Error('the table does not answer');
        }
        return table.write(row);
      },
    },
    choices: {
      read: async (organisation: string, subject: string) => {
        if (areChoicesLost) throw new Error('the table does not answer');
        return choices.read(organisation, subject);
      },
    },
    onChoiceUnread: (cause: unknown) => void unread.push(cause),
    topic: {
      publish: async ({ id, notice }: NoticeRow) => void (notice.gatewayKind === 'email' ? mails : messages).push(id),
    },
    happenings: {
      tell: async (happening: Happening, inSeconds: number) =>
        void happenings.push({ happening, dueAt: addSeconds(now, inSeconds) }),
    },
    onUnconfirmed: (caseId: string) => void unconfirmed.push(caseId),
    hand: async (row: NoticeRow): Promise<boolean> => {
      const answer = script.shift() ?? 'taken';
      arrivals.push({ row, answer });
      if (answer !== 'refused' && !passedOn.has(row.id)) passedOn.set(row.id, row);
      return answer === 'taken';
    },
  };
  const happen = (step = 0) => notify(deps, { stream: emergencyStream('e-1'), version: 1, step });
  const settled = async (work: Promise<unknown>): Promise<void> => void (await work.catch(() => undefined));
  const hand = (id: string): Promise<Handing> => handOver(deps, id);
  /** Everything that is due by now, again until nothing is left. */
  const drain = async (): Promise<void> => {
    for (;;) {
      const at = happenings.findIndex(({ dueAt }) => epochMs(dueAt) <= epochMs(now));
      const [due] = at < 0 ? [] : happenings.splice(at, 1);
      if (due !== undefined) {
        await notify(deps, due.happening);
        continue;
      }
      const id = messages.shift();
      if (id === undefined) return;
      if ((await hand(id)) === 'retry') {
        messages.push(id);
        now = addSeconds(now, 1);
      }
    }
  };
  return {
    deps,
    commits,
    table,
    happenings,
    messages,
    mails,
    unconfirmed,
    script,
    arrivals,
    stand,
    happen,
    settled,
    hand,
    drain,
    choose: choices.write,
    loseChoices: (): void => {
      areChoicesLost = true;
    },
    /** Choices that could not be read. */
    unread,
    breakWrites: (times: number): void => {
      brokenWrites = times;
    },
    pass: (seconds: number): void => {
      now = addSeconds(now, seconds);
    },
    events: async () =>
      (await journal.load(emergencyStream('e-1'))).flatMap(({ events }) => events.map(({ type }) => type)),
    /** Who has got it by which gateway, in the order in which it was passed on. */
    told: (): readonly string[] => [...passedOn.values()].map(({ notice }) => notice.address),
  };
};
