import {
  type EmergencyCommand,
  emergencyCommands,
  type GivenToEmergency,
  possibleEmergencyActions,
} from '../../domain/emergency/commands/index.ts';
import { capIdentityOf } from '../../domain/emergency/message-identity.ts';
import type { Emergency } from '../../domain/emergency/state.ts';
import { emergencyStream } from '../../domain/kernel/streams.ts';
import type { ScansBrought } from '../../domain/registry/decision-context.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import { scansIn } from '../../domain/vocabulary/scans-in.ts';
import { emergencyDecider } from '../../service/deciders.ts';
import { executeDespite } from '../../service/despite-damage.ts';
import { runEmergency, salvagingEmergency } from '../../service/emergencies.ts';
import type { ScansOf } from '../../service/scans-known.ts';
import { answerRefusal } from '../answer-problem.ts';
import { ofToday } from '../of-today.ts';
import { emergencyAnswer, emergencyCase, emergencyState } from '../representations/emergency.ts';
import { EmergencyPath } from '../schemas/command-input.ts';
import type { Serving } from './serve.ts';

type Current = Emergency | null;

type Acting = Parameters<typeof runEmergency>[0] & {
  /** Of the host that takes in paperwork. */
  readonly scansBrought?: (of: ScansOf) => Promise<ScansBrought>;
};

/** The scans of paperwork that is filed; nothing else brings any. Nobody else's command has them looked at. */
const scansFiled = ({ scansBrought }: Acting, caseId: string, command: EmergencyCommand, actor: Actor) => {
  if (command.type !== 'file-paperwork' || scansBrought === undefined) return {};
  const scans = scansIn(command.document);
  return {
    scans: (state: Emergency) => {
      const mayFile = possibleEmergencyActions(state, actor).includes(command.type);
      return scansBrought({ caseId, organisation: state.organisation, scans: mayFile ? scans : [] });
    },
  };
};

/**
 * What acts at once (202) commits, publishes in the same request and answers either way: the commit alone is the promise.
 * What comes after the send orders nothing.
 */
export const onEmergencies = (deps: Acting): Serving<GivenToEmergency, { readonly id: string }> => ({
  table: emergencyCommands,
  place: EmergencyPath,
  prefix: 'e',
  messageOf: (command) =>
    command.type === 'trigger-emergency' && command.message !== undefined ? capIdentityOf(command.message) : null,
  act: async (c, { id }, command, meta, status) => {
    const { actor } = meta;
    const refused = (refusal: Parameters<typeof answerRefusal>[1] & { readonly current: Current }) =>
      answerRefusal(c, refusal, async () =>
        refusal.current === null ? null : await emergencyCase(deps, refusal.current, actor),
      );
    if (status === 202) {
      const outcome = await runEmergency(deps, id, command, meta);
      return outcome.ok
        ? c.json(emergencyAnswer(outcome.value), status, { Location: `/emergencies/${id}` })
        : refused(outcome.error);
    }
    const scans = scansFiled(deps, id, command, actor);
    const execution = { stream: emergencyStream(id), caseId: id, command, request: meta, ...scans };
    const outcome = await executeDespite(deps, emergencyDecider, execution, salvagingEmergency(deps, id, command.type));
    if (!outcome.ok) return refused(outcome.error);
    return c.json(emergencyState(await ofToday(deps, outcome.value.state), actor), status);
  },
});
