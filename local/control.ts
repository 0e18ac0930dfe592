import { Hono } from 'hono';
import * as z from 'zod';
import type { Clock } from './clock.ts';
import type { ClockTimer } from './clock-timer.ts';
import type { LocalGateway } from './notices/gateway.ts';
import { noticesPage } from './notices/page.ts';
import { createObjectGateway } from './object-gateway.ts';
import { sampleMachines, samplePeople } from './sample-world.ts';

export type ControlOptions = {
  readonly clock: Clock;
  readonly timer: ClockTimer;
  /** Waits until every consumer and queue has caught up, at most some seconds. */
  readonly settle: () => Promise<void>;
  /** Waits until the stream's consumers have caught up, at most some seconds. */
  readonly caughtUp: () => Promise<unknown>;
  readonly operators: Readonly<Record<string, string>>;
  /** Of every gateway of notices. */
  readonly gateway: LocalGateway;
  /** Address of the S3 emulator behind the object gateway. */
  readonly objects: string;
};

const SetClock = z.union([
  z.strictObject({ instant: z.iso.datetime({ offset: true }) }),
  z.strictObject({
    advance: z.strictObject({
      days: z.number().min(0).optional(),
      hours: z.number().min(0).optional(),
      minutes: z.number().min(0).optional(),
      seconds: z.number().min(0).optional(),
    }),
  }),
  z.strictObject({ real: z.literal(true) }),
]);
type SetClock = z.infer<typeof SetClock>;

const withoutGaps = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  JSON.parse(JSON.stringify(value));

const moved = (clock: Clock, asked: SetClock) => {
  if ('instant' in asked) return clock.set(asked.instant);
  return 'advance' in asked ? clock.advance(withoutGaps(asked.advance)) : clock.runFromNow();
};

const Answer = z.strictObject({ status: z.int().min(200).max(599) });

/** The gateways of notices, and a page of what they were told. */
const serveNotices = (app: Hono, gateway: LocalGateway): void => {
  app.get('/notices', (c) =>
    c.req.header('accept')?.includes('text/html') === true
      ? c.html(noticesPage(gateway.told()))
      : c.json({ items: gateway.told() }),
  );
  app.post('/notices', async (c) => new Response(null, gateway.take(await c.req.text())));
  app.put('/notices/answer', async (c) => {
    const asked = Answer.safeParse(await c.req.json().catch(() => null));
    if (!asked.success) return c.json({ error: 'say {"status": 503}, or 202 to take what comes' }, 400);
    gateway.answerWith(asked.data.status);
    return c.json(asked.data);
  });
};

/** What only the local runtime has: its clock, its sample people, its operators' dials. Bound to loopback like the rest. */
export const createControl = (options: ControlOptions): Hono => {
  const { clock, timer, settle, caughtUp, operators, gateway, objects } = options;
  const app = new Hono().basePath('/local');
  const standing = () => ({ now: clock.now(), offsetInMs: clock.offsetInMs() });
  app.get('/clock', (c) => c.json(standing()));
  app.put('/clock', async (c) => {
    const asked = SetClock.safeParse(await c.req.json().catch(() => null));
    if (!asked.success) return c.json({ error: 'say {"instant"}, {"advance":{"days"…}} or {"real":true}' }, 400);
    // Days that pass at once leave nobody time to note what was written before them: an anchor would miss its heads.
    await caughtUp();
    const outcome = moved(clock, asked.data);
    if (!outcome.ok)
      return c.json({ error: outcome.error.code }, outcome.error.code === 'would-go-backwards' ? 409 : 400);
    await timer.runNow();
    await settle();
    await timer.runNow();
    return c.json(standing());
  });
  app.post('/settle', async (c) => {
    await timer.runNow();
    await settle();
    return c.json(standing());
  });
  app.get('/people', (c) => c.json({ people: samplePeople, machines: sampleMachines }));
  app.get('/operators', (c) => c.json(operators));
  serveNotices(app, gateway);
  app.route('/s3', createObjectGateway(objects));
  return app;
};
