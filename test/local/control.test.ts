import { createClock } from '../../local/clock.ts';
import { createControl } from '../../local/control.ts';
import { createLocalGateway } from '../../local/notices/gateway.ts';
import { scratchDirectory } from './support/scratch.ts';

const real = Date.parse('2026-07-31T00:00:00.000Z');
const dataDir = scratchDirectory();
let number = 0;

const put = async (body: string) => {
  number += 1;
  const clock = createClock({ dataDir: `${dataDir}/${number}`, realNow: () => real });
  const idle = async (): Promise<void> => undefined;
  const app = createControl({
    clock,
    timer: { runNow: idle, stop: idle },
    settle: idle,
    caughtUp: idle,
    operators: {},
    gateway: createLocalGateway(clock.now),
    objects: '',
  });
  const { status } = await app.request('/local/clock', { method: 'PUT', body });
  return [status, clock.now()];
};

const still = '2026-07-31T00:00:00.000Z';

describe('the local clock’s address', () => {
  it.each([
    ['{"instant":"2199-12-31T23:59:59.999Z"}', 200, '2199-12-31T23:59:59.999Z'],
    ['{"instant":"2200-01-01T00:00:00Z"}', 400, still],
    ['{"instant":"2026-07-30T00:00:00Z"}', 409, still],
    ['{"advance":{"days":1}}', 200, '2026-08-01T00:00:00.000Z'],
    ['{"advance":{"days":1e6}}', 400, still],
    ['{"advance":{"seconds":1e300}}', 400, still],
    ['{"advance":{"days":-1}}', 400, still],
    ['{"tomorrow":true}', 400, still],
    ['tomorrow', 400, still],
  ])('given %s answers %i', async (body, status, now) => {
    expect(await put(body)).toEqual([status, now]);
  });
});
