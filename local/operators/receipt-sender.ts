import { setTimeout as wait } from 'node:timers/promises';
import { machineToken, type Token } from '../identity/sign-in.ts';
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

const worthAnotherTry: ReadonlySet<number> = new Set([401, 404, 408, 425, 429]);

const judge = (status: number): Answer => {
  if ((status >= 200 && status < 300) || status === 409) return { recorded: true };
  return status >= 500 || worthAnotherTry.has(status) ? 'again' : { recorded: false, status };
};

/** 404 is tried again because the receipt may be faster than the coordinator's own bookkeeping. */
export const createReceiptSender = (options: ReceiptSenderOptions): ReceiptSender => {
  let held: { token: Token; renewAt: number } | undefined;

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
      const response = await fetch(`${options.apiUrl()}/orders/${encodeURIComponent(orderId)}/receipts`, {
        method: 'POST',
        headers: {
          authorization: await bearer(),
          'content-type': 'application/json',
          'idempotency-key': `${orderId}-${sequence}`,
        },
        body: JSON.stringify(content),
        signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
      });
      await response.arrayBuffer();
      if (response.status === 401) held = undefined;
      return judge(response.status);
    } catch {
      return 'again'; // the coordinator or the issuer is out of reach
    }
  };

  return async (orderId, receipt, signal) => {
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted();
      const answer = await post(orderId, receipt, signal);
      if (answer !== 'again') return answer;
      await wait(Math.min(50 * 2 ** attempt, 5_000), undefined, { signal });
    }
  };
};
