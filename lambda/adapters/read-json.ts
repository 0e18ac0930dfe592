import type { z } from 'zod';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';

/** The JSON of a text, or why there is none. */
export const parsedJson = (text: string | undefined, what: string): Result<unknown, string> => {
  if (text === undefined) return err(`no ${what}`);
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('no JSON');
  }
};

/** Reads what JSON said, or names the member that is to blame (`events.0.type`), never what it says. */
export const readAs = <T>(schema: z.ZodType<T>, value: unknown, what: string): Result<T, string> => {
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return err(issue === undefined || issue.path.length === 0 ? `no ${what}` : issue.path.join('.'));
};

/** The same of what was kept as JSON text. */
export const readJson = <T>(schema: z.ZodType<T>, text: string | undefined, what: string): Result<T, string> => {
  const value = parsedJson(text, what);
  return value.ok ? readAs(schema, value.value, what) : value;
};
