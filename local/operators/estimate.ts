import * as z from 'zod';
import { estimateQuestionType } from '../../lambda/domain/order/estimate.ts';
import { utf8Text } from '../../lambda/domain/vocabulary/utf8.ts';
import { abilityOf } from './abilities.ts';
import { Outline } from './outlines.ts';
import { phonesFor } from './receipt.ts';
import { createJwsVerifier } from './verified-jws.ts';

/** What an operator needs of a question. */
const Question = z.object({
  kind: z.literal('estimate'),
  operator: z.string(),
  askedAt: z.string(),
  target: z.object({ divisions: z.array(z.string()), areas: z.array(Outline).optional() }),
});

/** How old a question may be: it is of now. */
const oldAtMostMs = 60_000;

export type Answered =
  | { readonly status: 200; readonly body: { readonly phones: number; readonly asOf: string; readonly scope: string } }
  | { readonly status: 400 | 401 | 403 | 404; readonly code: string };

const parse = (payload: Uint8Array) => {
  try {
    return Question.safeParse(JSON.parse(utf8Text(payload) ?? '')).data;
  } catch {
    return undefined;
  }
};

/** Answers how many phones are in an area, invented as those of the orders are: an alert for it would go to just so many. */
export const createEstimator = (operator: string, jwksUrl: () => string, now: () => string) => {
  const verify = createJwsVerifier(jwksUrl, estimateQuestionType);
  return async (jws: string): Promise<Answered> => {
    const ability = abilityOf(operator);
    if (ability === 'divisions') return { status: 404, code: 'not-found' };
    const payload = await verify(jws);
    if (payload === undefined) return { status: 401, code: 'signature-invalid' };
    const question = parse(payload);
    if (question === undefined) return { status: 400, code: 'question-malformed' };
    if (question.operator !== operator) return { status: 403, code: 'operator-mismatch' };
    const at = now();
    if (Math.abs(Date.parse(at) - Date.parse(question.askedAt)) > oldAtMostMs)
      return { status: 401, code: 'question-old' };
    const { target } = question;
    const scope = ability === 'cells' && target.areas !== undefined ? 'areas' : 'county';
    return { status: 200, body: { phones: phonesFor(operator, target.divisions, target), asOf: at, scope } };
  };
};
