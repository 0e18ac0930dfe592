import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as z from 'zod';
import { noticeType } from '../../lambda/adapters/notice-gateways.ts';

/** What the gateways of this machine were told; a deployment's own send it on. */
const Told = z.object({
  notice: z.string(),
  gateway: z.string(),
  by: z.string(),
  to: z.string(),
  kind: z.string(),
  about: z.string(),
  exercise: z.boolean(),
  link: z.string(),
  text: z.object({ zh: z.string(), en: z.string() }),
});
export type Told = z.infer<typeof Told> & { readonly at: string };

export type LocalGateway = {
  /** Takes a signed notice as a gateway does: one that it has is taken again and not shown twice. */
  readonly take: (jws: string) => { readonly status: number };
  /** The newest first. */
  readonly told: () => readonly Told[];
  /** From now on answers with this status; 202 takes what comes. */
  readonly answerWith: (status: number) => void;
  /** How often each notice arrived, however often it was taken. */
  readonly arrivals: (notice: string) => number;
};

/** null: no notice, or signed as something else. */
const read = (jws: string): z.infer<typeof Told> | null => {
  try {
    return decodeProtectedHeader(jws).typ === noticeType ? Told.parse(decodeJwt(jws)) : null;
  } catch {
    return null;
  }
};

/** So many are remembered, and none after an end. */
const atMost = 1_000;

export const createLocalGateway = (now: () => string): LocalGateway => {
  const taken = new Map<string, Told>();
  const arrived = new Map<string, number>();
  let answer = 202;
  return {
    take: (jws) => {
      const told = read(jws);
      if (told === null) return { status: 400 };
      const { notice } = told;
      arrived.set(notice, (arrived.get(notice) ?? 0) + 1);
      if (answer >= 300) return { status: answer };
      if (!taken.has(notice)) taken.set(notice, { ...told, at: now() });
      const [oldest] = taken.keys();
      if (taken.size > atMost && oldest !== undefined) taken.delete(oldest);
      return { status: answer };
    },
    told: () => [...taken.values()].toReversed(),
    answerWith: (status) => {
      answer = status;
    },
    arrivals: (notice) => arrived.get(notice) ?? 0,
  };
};
