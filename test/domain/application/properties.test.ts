import fc from 'fast-check';
import type { ApplicationCommand } from '../../../lambda/domain/application/commands/index.ts';
import type { ApplicationEvent } from '../../../lambda/domain/application/events.ts';
import { epochMs } from '../../../lambda/domain/calendar/instant.ts';
import type { Actor } from '../../../lambda/domain/vocabulary/actor.ts';
import { type Past, someone } from '../given.ts';
import {
  attemptsOf,
  expectOrdersTraceable,
  expectReadableBack,
  expectStopsWordless,
  lived,
} from '../random-history.ts';
import {
  approval,
  clerk,
  content,
  kind,
  officer,
  order,
  review,
  secondOfficer,
  standingAt,
  system,
  wholeProvince,
  windowEnd,
} from './history.ts';

const provincial = { ...content, divisions: ['440000'] };
const claiming = {
  ...content,
  exemptions: [{ rule: 'content.link', title: '示例规定', number: '示例〔2026〕1号', article: '三' } as const],
};

const business: readonly (readonly [ApplicationCommand, Actor])[] = [
  ...[content, provincial, claiming, { text: '' }].flatMap((it) => [
    [{ type: 'draft-application', content: it }, clerk] as const,
    [{ type: 'correct-application', content: it }, clerk] as const,
  ]),
  [{ type: 'submit-application' }, clerk],
  [{ type: 'withdraw-application', reason: '不再需要。' }, clerk],
  [{ type: 'return-application', reason: '请改。' }, officer],
  [{ type: 'decline-application', reason: '不宜。' }, officer],
  [approval(), officer],
  [approval({ order: wholeProvince, confirmedExemptions: ['content.link'] }), officer],
  [approval({ order: { ...order, window: { start: review, end: windowEnd } } }), officer],
  [{ type: 'second-sign-application', reason: '' }, secondOfficer],
  [{ type: 'halt-application', reason: '停。' }, officer],
  [{ type: 'record-complaints', count: 1, receivedOn: '2026-03-24' }, officer],
  [{ type: 'lapse-application' }, system],
  [{ type: 'rejudge-application' }, system],
  [{ type: 'start-dispatch' }, system],
  [{ type: 'mark-dispatched' }, system],
  [{ type: 'complete-dispatch' }, system],
];

const people = [
  clerk,
  someone('gd-clerk-2', 'gd-emergency', 'department-officer'),
  officer,
  secondOfficer,
  system,
  someone(clerk.subject, 'gd-bureau', 'authority-officer', 'department-officer'),
  someone(officer.subject, 'gd-emergency', 'department-officer'),
  someone('fj-officer', 'fj-bureau', 'authority-officer', 'auditor'),
  someone('bureau-duty', 'gd-bureau', 'duty-officer'),
];

const beginnings = [
  [],
  standingAt('submitted'),
  standingAt('returned'),
  standingAt('awaiting-second-signature'),
  standingAt('scheduled'),
  standingAt('dispatching'),
];

const histories = fc
  .record({
    past: fc.constantFrom<readonly Past<ApplicationEvent>[]>(...beginnings),
    secondSignature: fc.constantFrom('province-wide', 'always', 'never'),
    attempts: attemptsOf(business, people, 40),
  })
  .map(({ past, secondSignature, attempts }) => {
    const atMs = epochMs(past.at(-1)?.at ?? '2026-03-02T02:00:00.000Z');
    const history = lived(kind, { past, atMs, policy: { secondSignature } }, attempts);
    return { history, asksAlways: secondSignature === 'always', asksNever: secondSignature === 'never', past };
  });

type Step = { readonly event: ApplicationEvent; readonly commit: Past<ApplicationEvent>; readonly index: number };

const flat = (history: readonly Past<ApplicationEvent>[]): readonly Step[] =>
  history.flatMap((commit, index) => commit.events.map((event) => ({ event, commit, index })));

const writersOf = (steps: readonly Step[]): readonly string[] =>
  steps.filter(({ event }) => /drafted|corrected|submitted/.test(event.type)).map(({ commit }) => commit.by.subject);

const signersOf = (steps: readonly Step[]): readonly Past<ApplicationEvent>['by'][] =>
  steps
    .slice(steps.findLastIndex(({ event }) => event.type === 'application.submitted'))
    .filter(({ event }) => event.type === 'application.first-signed' || event.type === 'application.approved')
    .map(({ commit }) => commit.by);

describe('whatever anybody tries with an application', () => {
  it('it is never sent without the approval of officers of the competent authority who did not write it', () => {
    fc.assert(
      fc.property(histories, ({ history, past, asksAlways, asksNever }) => {
        const steps = flat(history);
        const started = steps.findIndex(({ event }) => event.type === 'application.dispatch-started');
        if (started < 0) return;
        const before = steps.slice(0, started);
        const approved = before.findLast(({ event }) => event.type === 'application.approved');
        if (approved?.event.type !== 'application.approved') throw new Error('sent without an approval');
        const signers = signersOf(before);
        expect(signers.map(({ subject }) => subject)).toEqual(approved.event.signedBy);
        expect(new Set(approved.event.signedBy).size).toBe(approved.event.signedBy.length);
        for (const signer of signers) {
          expect([signer.organisation, signer.roles.includes('authority-officer')]).toEqual(['gd-bureau', true]);
          expect(writersOf(before)).not.toContain(signer.subject);
        }
        const isOwnPolicy = approved.index >= past.length;
        const isProvincial = approved.event.order.divisions.includes('440000');
        if (isOwnPolicy && (asksAlways || (isProvincial && !asksNever))) expect(signers).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });

  it('no history leaves the table, a refusal changes nothing, every event and order can be read back', () => {
    fc.assert(
      fc.property(histories, ({ history }) => {
        expectReadableBack(history);
        expectOrdersTraceable(history, 'a-1');
        expectStopsWordless(history);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches every event of its life, so that the properties above speak of something', () => {
    const seen = new Set<string>();
    const note = ({ history }: { readonly history: readonly Past<ApplicationEvent>[] }) => {
      for (const { event } of flat(history)) seen.add(event.type);
    };
    fc.assert(fc.property(histories, note), { numRuns: 500, seed: 20260309 });
    expect([...seen].toSorted()).toEqual([
      'application.approved',
      'application.complaints-recorded',
      'application.completed',
      'application.corrected',
      'application.declined',
      'application.dispatch-started',
      'application.dispatched',
      'application.drafted',
      'application.first-signed',
      'application.halted',
      'application.lapsed',
      'application.returned',
      'application.scheduled',
      'application.submitted',
      'application.withdrawn',
    ]);
  });
});
