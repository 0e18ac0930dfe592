import { decideRegistry } from '../../lambda/domain/registry/commands/index.ts';
import type { RegistryEntry, RegistryEvent } from '../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { faultsOfNew } from '../../lambda/domain/registry/newly-written.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { Actor } from '../../lambda/domain/vocabulary/actor.ts';
import { explainLate } from '../../lambda/service/anchor-gaps.ts';
import type { AnchoredLate } from '../../lambda/service/verify-anchors.ts';
import { sealed } from './sealed.ts';

const entry = 'registry#anchor-gap#behind';
const registrar = (subject: string): Actor => ({
  subject,
  name: `${subject}员`,
  organisation: 'miit',
  roles: ['registrar'],
});
const [first, second] = [registrar('甲'), registrar('乙')];

const at = (time: string): string => `2026-06-08T${time}:00.000Z`;
const gap = (from: string, until: string): RegistryEntry => ({
  kind: 'anchor-gap',
  value: { id: 'behind', from: at(from), until: at(until), explanation: '日志流读取延误，后由锚点补上。' },
});

const proposed = (value: RegistryEntry | null, by = first, time = '12:00') => ({
  events: [{ type: 'registry.change-proposed', entry: value, reason: '核验发现' } satisfies RegistryEvent],
  by,
  at: at(time),
});
const confirmed = (by = second, time = '13:00') => ({
  events: [{ type: 'registry.change-confirmed', reason: '属实' } satisfies RegistryEvent],
  by,
  at: at(time),
});

const late = (dated: string, covered: string, version = 1, stream = 'application#a-1'): AnchoredLate => ({
  stream,
  version,
  at: at(dated),
  anchor: { number: 4, at: at('04:00') },
  coveredBy: { number: 5, at: at(covered) },
});

type Past = Parameters<typeof sealed>[1];

const explain = (past: Past, found: readonly AnchoredLate[], doubtful: readonly string[] = []) =>
  explainLate(found, new Map([[entry, sealed(entry, past)]]), new Set(doubtful));

const whole = [proposed(gap('01:00', '05:00')), confirmed()];
const one = late('02:00', '05:00');

describe('a commit that was anchored late', () => {
  it('is explained by two persons, who are named with the time and what they say', () => {
    const explained = {
      entry,
      from: at('01:00'),
      until: at('05:00'),
      explanation: '日志流读取延误，后由锚点补上。',
      by: ['甲员', '乙员'],
      on: at('13:00'),
    };
    expect(explain(whole, [one])).toEqual([{ late: one, explained }]);
  });

  it.each<[string, Past, AnchoredLate]>([
    ['is dated before the time that is explained', whole, late('00:59', '05:00')],
    ['is covered after it', whole, late('02:00', '05:01')],
    ['nobody has confirmed a reason for', whole.slice(0, 1), one],
    ['one person alone has explained', [proposed(gap('01:00', '05:00')), confirmed(first)], one],
    ['was explained before the time was over', [proposed(gap('01:00', '23:00')), confirmed()], one],
    ['was explained, and is not any more', [...whole, proposed(null), confirmed()], one],
    [
      'is explained no more, since the time was put right',
      [...whole, proposed(gap('03:00', '05:00')), confirmed()],
      one,
    ],
  ])('stays unexplained where it %s', (_, past, found) => {
    expect(explain(past, [found])).toEqual([{ late: found, explained: null }]);
  });

  it('is not explained by a stream that is in doubt itself', () => {
    expect(explain(whole, [one], [entry])).toEqual([{ late: one, explained: null }]);
  });

  it('is named though an earlier one of its stream is explained, and once for all that nothing explains', () => {
    const [other, third] = [late('06:00', '09:00', 2), late('06:30', '09:00', 3)];
    const judged = explain(whole, [one, other, third]);
    expect(judged.map(({ late: { version }, explained }) => [version, explained?.entry ?? null])).toEqual([
      [1, entry],
      [2, null],
    ]);
  });
});

describe('an explanation that is proposed', () => {
  const propose = (value: RegistryEntry, now: string) =>
    decideRegistry({ type: 'propose-change', entry: value, reason: '核验发现' }, null, {
      actor: first,
      now: at(now),
      registry: factsFrom([]),
      policy: defaultPolicy,
      caseId: 'behind',
      nextVersion: 1,
    });

  it('is of a time that is over', () => {
    expect(propose(gap('01:00', '05:00'), '05:00')).toMatchObject({ ok: true });
    expect(propose(gap('01:00', '05:00'), '04:59')).toMatchObject({
      ok: false,
      error: { reason: 'gap-not-over', pointer: '/entry/value/until' },
    });
  });

  it('begins before it ends', () => {
    const reasons = (value: RegistryEntry) => faultsOfNew(value).map(({ reason }) => reason);
    expect([reasons(gap('01:00', '05:00')), reasons(gap('05:00', '05:00'))]).toEqual([[], ['gap-ends-early']]);
  });
});
