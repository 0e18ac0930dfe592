import tlds from 'tlds' with { type: 'json' };
import { rootZoneTable } from '../../cli/build-root-zone/root-zone-table.ts';
import { rootZone } from '../../lambda/domain/rules/link/root-zone.ts';
import { isRegistered } from '../../lambda/domain/rules/link/top-level-domains.ts';

describe('the list of top-level domains', () => {
  it('is made of the installed tlds', () => {
    expect(rootZone).toBe(rootZoneTable(tlds));
  });

  it('has every one of them, and nothing else', () => {
    expect(tlds.length).toBeGreaterThan(1400);
    expect(tlds.filter((name) => !isRegistered(name))).toEqual([]);
    for (const none of ['', ' ', '\n', 'nosuchdomain']) expect(isRegistered(none)).toBe(false);
  });
});
