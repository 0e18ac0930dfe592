import { refuseLeaving } from '../../../lambda/domain/registry/admit.ts';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../../lambda/domain/registry/facts.ts';
import { registered } from '../../http/world.ts';

const leaving = (kind: RegistryEntry['kind'], id: string, without: readonly string[] = []) => {
  const left = registered.filter(
    (entry) => !without.includes(`${entry.kind}/${'id' in entry.value ? entry.value.id : ''}`),
  );
  const entry = left.find((one) => one.kind === kind && 'id' in one.value && one.value.id === id) ?? null;
  const refusal = refuseLeaving(entry, factsFrom(left));
  return refusal === null ? 'goes' : [refusal.reason, refusal.facts['entry'] ?? null];
};

describe('an organisation', () => {
  it.each([
    ['an operator', 'mobile', 'operator/mobile'],
    ['a sender with a standing authority', 'gd-emergency', 'standing-authority/gd-emergency-2026'],
  ])('that is %s is not retired while that stands', (_what, id, held) => {
    expect(leaving('organisation', id)).toEqual(['entries-left', held]);
    expect(leaving('organisation', id, [held])).toBe('goes');
  });

  it('on which nothing hangs is retired', () => {
    expect(leaving('organisation', 'fj-emergency')).toBe('goes');
  });
});
