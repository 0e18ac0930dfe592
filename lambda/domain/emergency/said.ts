import * as z from 'zod';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { Alert, withCanonicalTimes } from './alert.ts';
import type { Decision } from './command.ts';
import { Composing, composed } from './composed.ts';
import { outlined, PastedArea } from './outlined.ts';
import { PreparedUse, unfilledIn } from './prepared-use.ts';

/** What a request says that sends something: its words, or what the service is to make them from. */
export const Said = lazily(() =>
  z.strictObject({
    alert: Alert.optional(),
    /** In the place of the alert. */
    compose: Composing.optional(),
    /** What the words of the alert were made from; none of them may have a slot left. */
    prepared: PreparedUse.optional(),
    /** Outlines as they are written elsewhere, beside those that it says itself. */
    area: PastedArea.optional(),
  }),
);
export type Said = Readonly<z.infer<typeof Said>>;

/** An alert, or what one is composed from. */
export const saysOne = ({ alert, compose, prepared }: Said): boolean =>
  compose === undefined ? alert !== undefined : alert === undefined && prepared === undefined;

export const saysOneError = { error: 'either an alert or what to compose it from', path: ['alert'] };

export const withCanonicalWords = <B extends { alert?: Alert | undefined; compose?: Composing | undefined }>(
  body: B,
): B => ({
  ...body,
  ...(body.alert === undefined ? {} : { alert: withCanonicalTimes(body.alert) }),
  ...(body.compose === undefined ? {} : { compose: withCanonicalTimes(body.compose) }),
});

/** The alert as it goes out, and what its words were made from; without `prepared` where they were written for it. */
export type Worded = { readonly alert: Alert; readonly prepared?: PreparedUse };

const refuseUnfilled = (alert: Alert, prepared: PreparedUse): Refusal | null => {
  const left = unfilledIn(alert, prepared);
  return left === null ? null : refuse('slot-unfilled', { slot: left.slot }, { pointer: left.pointer }).error;
};

const asWritten = ({ alert, prepared }: Said): Result<Worded, Refusal> => {
  if (alert === undefined) throw new Error('a request says neither an alert nor what to compose it from');
  if (prepared === undefined) return ok({ alert });
  const refusal = refuseUnfilled(alert, prepared);
  return refusal === null ? ok({ alert, prepared }) : err(refusal);
};

/** What a request of this organisation sends, its outlines read, or what is wrong with it. */
export const wordedBy = (said: Said, organisation: string, context: DecisionContext): Result<Worded, Refusal> => {
  const { compose, area } = said;
  const words = compose === undefined ? asWritten(said) : composed(compose, organisation, context, area !== undefined);
  if (!words.ok) return words;
  const read = outlined(words.value.alert, area);
  return read.ok ? ok({ ...words.value, alert: read.value }) : read;
};

/** What an alert is refused for is to be found where it was asked for. */
export const asAsked = ({ compose }: Said, decision: Decision): Decision => {
  if (decision.ok || compose === undefined || decision.error.pointer === undefined) return decision;
  return err({ ...decision.error, pointer: decision.error.pointer.replace(/^\/alert\//, '/compose/') });
};
