import { addSeconds } from '../domain/calendar/instant.ts';
import type { EmergencyCommand } from '../domain/emergency/commands/index.ts';
import { factsOfTwin, isRunning, saidBy } from '../domain/emergency/identical.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { type Refusal, refuse } from '../domain/kernel/refusal.ts';
import { emergencyStream } from '../domain/kernel/streams.ts';
import { emergencyDecider } from './deciders.ts';
import type { Deps, SentLately } from './ports.ts';

export type Comparing = Deps & {
  /** Absent in a host that begins no emergencies. */
  readonly lately?: SentLately;
  /** Told when it could not be looked whether the same was sent of late: then it is sent. */
  readonly onNotCompared?: (caseId: string, cause: unknown) => void;
};

type Written = 'appended' | 'taken' | Refusal;

/**
 * Writes the beginning of an emergency unless its sender has the same one out since some moments, which one write decides. Only
 * where there seems to be one is anything read. Whatever goes wrong with that, the emergency is written.
 */
export const writeOnce =
  (deps: Comparing, command: EmergencyCommand) =>
  async (commit: Commit): Promise<Written> => {
    const { lately, journal, digest, policy } = deps;
    const seconds = policy.identicalWithinSeconds;
    const begun = emergencyDecider.fold([commit]);
    if (lately === undefined || seconds === 0 || begun === null) return journal.append(commit);
    const saying = { digest: digest(saidBy(begun)), since: addSeconds(commit.at, -seconds) };
    const isMeant = command.type === 'trigger-emergency' && command.again === true;
    try {
      const written = await lately.append(commit, { ...saying, over: isMeant ? 'anything' : null });
      if (typeof written === 'string') return written;
      const twin = emergencyDecider.fold(await journal.load(emergencyStream(written.caseId)));
      if (twin !== null && isRunning(twin) && digest(saidBy(twin)) === saying.digest)
        return refuse('identical-running', factsOfTwin(twin)).error;
      const instead = await lately.append(commit, { ...saying, over: written });
      // Somebody else has said it meanwhile: decided once more.
      return typeof instead === 'string' ? instead : 'taken';
    } catch (cause) {
      deps.onNotCompared?.(begun.id, cause);
      return journal.append(commit);
    }
  };
