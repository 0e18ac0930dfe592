import { setTimeout as wait } from 'node:timers/promises';
import { machineToken, type Token } from '../identity/sign-in.ts';
import { createSlots } from '../slots.ts';
import { createPost } from './post.ts';
import type { Receipt } from './receipt.ts';

export type ReceiptSenderOptions = {
  /** Base address of the coordinator's API. */
  readonly apiUrl: () => string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export type ReceiptOutcome = { readonly recorded: true } | { readonly recorded: false; readonly status: number };

/** Posts until the coordinator has it; rejects only when `signal` is aborted. */
export type ReceiptSender = (orderId: string, receipt: Receipt, signal: AbortSignal) => Promise<ReceiptOutcome>;

type Answer = ReceiptOutcome | 'again';

/** An operator's gateway is one client: what it has to report waits for its turn, and never floods whoever is busy. */
const postsAtOnce = 4;
/** Given up any sooner, a busy coordinator would be asked twice for one receipt. */
const answerWithinMs = 30_000;
const firstWaitMs = 100;
const waitAtMostMs = 30_000;

const worthAnotherTry: ReadonlySet<number> = new Set([401, 404, 408, 425, 429]);

const judge = (status: number): Answer => {
  if ((status >= 200 && status < 300) || status === 409) return { recorded: true };
  return status >= 500 || worthAnotherTry.has(status) ? 'again' : { recorded: false, status };
};

/** 404 is tried again because the receipt may be faster than the coordinator's own bookkeeping. */
export const createReceiptSender = (options: ReceiptSenderOptions): ReceiptSender => {
  let held: { token: Token; renewAt: number } | undefined;
  const inSlot = createSlots(postsAtOnce);
  const send = createPost(postsAtOnce);

  const bearer = async (): Promise<string> => {
    if (held === undefined || performance.now() > held.renewAt) {
      const token = await machineToken(options.issuer, options.clientId, options.clientSecret);
      held = { token, renewAt: performance.now() + token.expiresInSeconds * 900 };
    }
    return `Bearer ${held.token.accessToken}`;
  };

  const post = async (orderId: string, receipt: Receipt, signal: AbortSignal): Promise<Answer> => {
    const { sequence, ...content } = receipt;
    try {
      const headers = {
        authorization: await bearer(),
        'content-type': 'application/json',
        'idempotency-key': `${orderId}-${sequence}`,
      };
      const { status } = await send(
        `${options.apiUrl()}/orders/${encodeURIComponent(orderId)}/receipts`,
        headers,
        JSON.stringify(content),
        AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
      );
      if (status === 401) held = undefined;
      return judge(status);
    } catch {
      return 'again'; // the coordinator or the issuer is out of reach
    }
  };

  return async (orderId, receipt, signal) => {
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted();
      const answer = await inSlot(() => post(orderId, receipt, signal), signal);
      if (answer !== 'again') return answer;
      // Full jitter: those that were turned away together do not come back together.
      await wait(Math.random() * Math.min(firstWaitMs * 2 ** attempt, waitAtMostMs), undefined, { signal });
    }
  };
};
