import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      resolved: z.string().optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
    }),
  ),
});
const { packages } = Lock.parse(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')));

const isLocked = (from: string, name: string): boolean =>
  [`${from}/node_modules/${name}`, `node_modules/${name}`].some((place) => place in packages) ||
  Object.keys(packages).some((place) => place.endsWith(`/node_modules/${name}`));

describe('the lock file', () => {
  it('has an entry for every optional package, whatever its platform: npm ci refuses it otherwise', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no address to download from', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('installs no more packages on every machine than this, a number that is only ever lowered', () => {
    const everywhere = Object.entries(packages).filter(([place, { os, cpu }]) => place !== '' && !os && !cpu);
    expect(everywhere.length).toBeLessThanOrEqual(581);
  });
});
