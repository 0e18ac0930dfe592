import * as z from 'zod';
import { Policy } from './domain/rules/policy.ts';
import { lazily } from './domain/vocabulary/lazily.ts';

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .default('{}')
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

const name = z.string().min(3);

/** The environment by what it names; a function reads only the parts it is given. */
export const tables = z.object({ JOURNAL_TABLE: name, VIEWS_TABLE: name, POLICY: json(Policy) });
export const topics = lazily(() => z.object({ LIVE_TOPIC_ARN: name, EXERCISE_TOPIC_ARN: name }));
export const checkQueue = lazily(() => z.object({ ACKNOWLEDGEMENT_QUEUE_URL: z.url() }));
export const noticeRecord = lazily(() => z.object({ NOTICES_TABLE: name }));
export const happenings = lazily(() => z.object({ HAPPENINGS_QUEUE_URL: z.url() }));
export const noticeTopic = lazily(() => z.object({ NOTICES_TOPIC_ARN: name }));
/** `CONSOLE_ORIGIN`: where people look, `https://console.example`. */
export const consoleAddress = lazily(() => z.object({ CONSOLE_ORIGIN: z.url() }));
export const noticeSigning = lazily(() => z.object({ NOTICE_KEY_ID: z.string().min(1) }));
export const estimateSigning = lazily(() => z.object({ ESTIMATE_KEY_ID: z.string().min(1) }));
export const accessRecord = lazily(() => z.object({ ACCESS_TABLE: name }));
export const attachmentStore = lazily(() => z.object({ ATTACHMENTS_BUCKET: name, UPLOADS_BUCKET: name }));
export const anchoring = lazily(() => z.object({ ANCHORS_BUCKET: name }));
export const anchorKeys = lazily(() => z.object({ ANCHOR_KEY_ID: z.string().min(1) }));
/** Addresses of the queues of operators that poll, by `pickUpKey`. */
export const pickUpQueues = lazily(() => z.object({ PICK_UP_QUEUE_URLS: json(z.record(z.string(), z.url())) }));
export const identity = lazily(() => z.object({ TOKEN_ISSUER: z.url(), TOKEN_AUDIENCE: z.string().min(1) }));
export const signing = lazily(() => z.object({ SIGNING_KEY_ID: z.string().min(1) }));

/** Parses a part of the environment once, at cold start. Throws, naming every variable that is missing or wrong. */
export const readEnvironment = <T>(part: z.ZodType<T>): T => {
  // Nothing is parsed twice: code made for it would cost more than it saves.
  const parsed = part.safeParse(process.env, { jitless: true });
  if (!parsed.success) throw new Error(`environment: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
