import { Figures, pendingAtMost } from '../../../lambda/domain/application/figures.ts';
import type { ApplicationCard } from '../../../lambda/domain/views/cards.ts';
import { overlappingOf } from '../../../lambda/domain/views/overlapping.ts';

const asked = {
  caseId: 'a-asked',
  divisions: ['440100'],
  window: { start: '2026-12-15T01:00:00.000Z', end: '2026-12-15T03:00:00.000Z' },
};

const card = (caseId: string, changed: Partial<ApplicationCard> = {}): ApplicationCard => ({
  kind: 'application',
  caseId,
  version: 1,
  status: 'submitted',
  applicant: 'gd-emergency',
  authority: 'gd-comms',
  text: '',
  divisions: ['440100'],
  window: asked.window,
  volumeEstimate: 1,
  warnings: 0,
  provisional: false,
  clockStartedOn: null,
  submittedAt: null,
  decidedAt: null,
  dueAt: asked.window.start,
  updatedAt: asked.window.start,
  ...changed,
});

const idsOf = (found: readonly { readonly caseId: string }[]) => found.map(({ caseId }) => caseId);

describe('what overlaps with an application', () => {
  it('is what stands, and apart from it what nobody has decided on yet, with its status', () => {
    const undecided = [card('a-first'), card('a-second', { status: 'awaiting-second-signature' })];
    const found = overlappingOf(asked, [card('a-stands', { status: 'scheduled' })], undecided);
    expect(idsOf(found.overlapping)).toEqual(['a-stands']);
    expect(found.pending.count).toBe(2);
    expect(found.pending.sends.map(({ status }) => status)).toEqual(['submitted', 'awaiting-second-signature']);
  });

  it.each([
    ['ends as it begins', '2026-12-15T00:00:00.000Z', '2026-12-15T01:00:00.000Z', 0],
    ['ends a minute into it', '2026-12-15T00:00:00.000Z', '2026-12-15T01:01:00.000Z', 1],
    ['begins a minute before its end', '2026-12-15T02:59:00.000Z', '2026-12-15T04:00:00.000Z', 1],
    ['begins as it ends', '2026-12-15T03:00:00.000Z', '2026-12-15T04:00:00.000Z', 0],
  ])('looks at the minutes: a send that %s', (_case, start, end, count) => {
    expect(overlappingOf(asked, [], [card('a-other', { window: { start, end } })]).pending.count).toBe(count);
  });

  it.each([
    ['the same city', '440100', 1],
    ['the province around it', '440000', 1],
    ['another city', '440300', 0],
    ['a county by the code it had', '440183', 1],
  ])('looks at the ground: %s', (_case, division, count) => {
    expect(overlappingOf(asked, [], [card('a-other', { divisions: [division] })]).pending.count).toBe(count);
  });

  it('looks at the ground as it is divided today', () => {
    const today = { ...asked, divisions: ['370116'] };
    expect(overlappingOf(today, [card('a-stands', { divisions: ['371200'] })], []).overlapping).toHaveLength(1);
  });

  it('is never the application itself', () => {
    expect(overlappingOf(asked, [], [card(asked.caseId)]).pending).toEqual({ count: 0, sends: [] });
  });

  it('counts them all and keeps the earliest', () => {
    const many = Array.from({ length: pendingAtMost + 1 }, (_none, at) => card(`a-${at}`));
    const early = card('a-early', { window: { ...asked.window, start: '2026-12-15T00:30:00.000Z' } });
    const { pending } = overlappingOf(asked, [], [...many, early]);
    expect(pending.count).toBe(pendingAtMost + 2);
    expect(pending.sends).toHaveLength(pendingAtMost);
    expect(pending.sends[0]?.caseId).toBe('a-early');
  });
});

describe('figures kept with a decision before the undecided were weighed', () => {
  it('read as they were written, nothing added', () => {
    const kept = {
      asOf: '2026-05-11T02:00:00.000Z',
      sender30Days: { sends: 1, volume: 1 },
      region30Days: { sends: 2, volume: 3 },
      overlapping: [{ caseId: 'a-1', sender: 'gd-emergency', ...asked.window, divisions: ['440100'] }],
      complaintsPerMillion: null,
      refusalsPerMillion: null,
    };
    expect(JSON.stringify(Figures.parse(kept))).toBe(JSON.stringify(kept));
  });
});
