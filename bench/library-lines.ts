import { findPhoneNumbersInText } from 'libphonenumber-js';
import { linkifyit } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import * as z from 'zod';
import { answerLines } from '../cli/json-lines.ts';
import { err, ok } from '../lambda/domain/vocabulary/result.ts';

const linkify = linkifyit({ fuzzyLink: true, fuzzyIP: true, fuzzyEmail: false }).tlds([...tlds], true);
const Question = z.strictObject({ text: z.string() });

/** As `cli check` reads and answers lines, with links and phones of the two libraries in the place of findings. */
process.exitCode = await answerLines(
  (line) => {
    const parsed = Question.safeParse(line);
    if (!parsed.success) return err({ error: 'invalid-line' });
    const { text } = parsed.data;
    const links = (linkify.match(text) ?? []).map(({ index, lastIndex, raw }) => ({
      start: index,
      end: lastIndex,
      found: raw,
    }));
    const phones = findPhoneNumbersInText(text, 'CN').map(({ startsAt, endsAt }) => ({
      start: startsAt,
      end: endsAt,
      found: text.slice(startsAt, endsAt),
    }));
    return ok({ units: text.length, findings: [...links, ...phones] });
  },
  { input: process.stdin, output: process.stdout },
);
