import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import * as z from 'zod';
import { answerHeaders } from '../lambda/http/answer-headers.ts';
import type { Clock, ClockRefusal } from './clock.ts';
import type { ClockTimer } from './clock-timer.ts';
import { answerFault } from './early-answers.ts';
import type { LocalGateway } from './notices/gateway.ts';
import { noticesPage } from './notices/page.ts';
import { createObjectGateway } from './object-gateway.ts';
import { asResponse, pageHeaders, type Refused, refused, refusedTo } from './refusals.ts';
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
      ? c.html(noticesPage(gateway.told()), 200, pageHeaders)
      : c.json({ items: gateway.told() }),
  );
  app.post('/notices', async (c) => {
    const { status } = gateway.take(await c.req.text());
    return status < 300
      ? new Response(null, { status, headers: answerHeaders })
      : asResponse(refused(status, 'gateway-refuses'));
  });
  app.put('/notices/answer', async (c) => {
    const asked = Answer.safeParse(await c.req.json().catch(() => null));
    if (!asked.success)
      return asResponse(refused(400, 'gateway-unread', 'say {"status": 503}, or 202 to take what comes'));
    gateway.answerWith(asked.data.status);
    return c.json(asked.data);
  });
};

const clockRefusals: Readonly<Record<ClockRefusal['code'], Refused>> = {
  'would-go-backwards': refused(409, 'clock-backwards'),
  'not-an-instant': refused(400, 'clock-unread'),
  'out-of-range': refused(400, 'clock-too-far'),
};

const refuseMethod = (c: Context, methods: readonly string[]): Response =>
  asResponse(refusedTo(c.req.header('accept'), 405, 'other-method'), { Allow: methods.join(', ') });

/** What only the local runtime has: its clock, its sample people, its operators' dials. Bound to loopback like the rest. */
export const createControl = (options: ControlOptions): Hono => {
  const { clock, timer, settle, caughtUp, operators, gateway, objects } = options;
  const app = new Hono().basePath('/local');
  app.onError(answerFault);
  app.notFound((c) => asResponse(refusedTo(c.req.header('accept'), 404, 'nothing-here')));
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(answerHeaders)) c.header(name, value);
    await next();
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  const standing = () => ({ now: clock.now(), offsetInMs: clock.offsetInMs() });
  app.get('/clock', (c) => c.json(standing()));
  app.put('/clock', async (c) => {
    const asked = SetClock.safeParse(await c.req.json().catch(() => null));
    if (!asked.success)
      return asResponse(refused(400, 'clock-unread', 'say {"instant"}, {"advance":{"days"…}} or {"real":true}'));
    // Days that pass at once leave nobody time to note what was written before them: an anchor would miss its heads.
    await caughtUp();
    const outcome = moved(clock, asked.data);
    if (!outcome.ok) return asResponse(clockRefusals[outcome.error.code]);
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
