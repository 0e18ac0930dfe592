import { type Command, lineByLine } from './command.ts';

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    usage: '{"text","senderName"?,"aliases"?,"edition"?} -> {"units","segments","findings"}',
    load: async () => lineByLine((await import('./check.ts')).check),
  },
  workdays: {
    usage: '{"op":"add"|"earliest-send"|"latest-submission"|"is-workday",...} -> {"date"} | {"workday"}',
    load: async () => {
      const { workdays } = await import('./workdays.ts');
      return lineByLine((line) => workdays(line));
    },
  },
};
