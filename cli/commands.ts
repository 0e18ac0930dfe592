import { type Command, lineByLine } from './command.ts';

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    usage: '{"text","senderName"?,"aliases"?,"edition"?} -> {"units","segments","findings"}; blank lines are skipped',
    load: async () => {
      const { check, sayChecked } = await import('./check.ts');
      return lineByLine(check, sayChecked);
    },
  },
  workdays: {
    usage:
      '{"op":"add"|"earliest-send"|"latest-submission"|"is-workday",...} -> {"date"} | {"workday"}; blank lines are skipped',
    load: async () => {
      const { workdays } = await import('./workdays.ts');
      return lineByLine((line) => workdays(line));
    },
  },
  token: {
    usage: '--as NAME: an access token of the running local identity provider',
    load: async () => (await import('./token.ts')).token,
  },
  'verify-journal': {
    usage: '[FILE] [--anchors DIRECTORY] [--case ID]: recomputes every chain and holds it against the anchors',
    load: async () => (await import('./verify-journal.ts')).verifyJournalCommand,
  },
  'export-journal': {
    usage: 'the local journal as JSON Lines',
    load: async () => (await import('./export-journal.ts')).exportJournal,
  },
  'rebuild-views': {
    usage: '[--empty] | --payloads EXPORT...: lists and figures anew from the journal; goes on where it was stopped',
    load: async () => (await import('./rebuild-views.ts')).rebuildViewsCommand,
  },
  'verify-evidence': {
    usage:
      'FILE...: recomputes every chain of an evidence file, or of all parts of one, and its digest; needs no service',
    load: async () => (await import('./verify-evidence.ts')).verifyEvidence,
  },
  'export-case': {
    usage: 'ID [FILE]: the evidence file of one case',
    load: async () => (await import('./export-case.ts')).exportCase,
  },
};
