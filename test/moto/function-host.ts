/** What is told to the process of one function: how far its clock is from the machine's, or what calls it. */
export type Told = { readonly offsetInMs: number } | { readonly call: number; readonly event: unknown };
export type Answered =
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly fault: string };

const { Date: RealDate } = globalThis;
let offset = 0;
const now = (): number => RealDate.now() + offset;

/** Deployed functions have no other clock than their machine's: the story moves this one. */
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [now()] : given, self),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

const [, , bundle = ''] = process.argv;
const { handler } = await import(bundle);

const answerTo = async (call: number, event: unknown): Promise<Answered> => {
  try {
    return { call, answer: (await handler(event, { awsRequestId: `request-${call}` })) ?? null };
  } catch (cause) {
    return { call, fault: String(cause) };
  }
};

process.on('message', (told: Told) => {
  if ('offsetInMs' in told) offset = told.offsetInMs;
  else void answerTo(told.call, told.event).then((answered) => process.send?.(answered));
});
process.send?.('ready');
