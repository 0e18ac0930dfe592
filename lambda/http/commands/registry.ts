import type { Commit } from '../../domain/journal/commit.ts';
import { type Refusal, refuse } from '../../domain/kernel/refusal.ts';
import { type EntryKind, registryStream } from '../../domain/kernel/streams.ts';
import type { BoundaryFile } from '../../domain/registry/boundary-file.ts';
import { type GivenToRegistry, registryCommands } from '../../domain/registry/commands/index.ts';
import type { RegistryEntry } from '../../domain/registry/events.ts';
import type { RegistryRecord } from '../../domain/registry/record.ts';
import { mayChangeKind } from '../../domain/registry/whose.ts';
import { registryDecider } from '../../service/deciders.ts';
import { execute } from '../../service/execute.ts';
import type { Deps, RegisterNow } from '../../service/ports.ts';
import { textFindingWords } from '../../words/text-finding-words.ts';
import { answerRefusal } from '../answer-problem.ts';
import type { HttpDeps } from '../deps.ts';
import { saidFindings } from '../representations/findings.ts';
import { registryState } from '../representations/registry.ts';
import { RegistryPath } from '../schemas/command-input.ts';
import type { Serving } from './serve.ts';

type Place = { readonly kind: EntryKind; readonly id: string };

const identityOf = (entry: RegistryEntry): string =>
  entry.kind === 'holiday-notice' ? String(entry.value.year) : entry.value.id;

/** The address names the entry: what is proposed under it must be of that kind and carry that id. */
const refuseMisplaced = ({ kind, id }: Place, entry: RegistryEntry | null): Refusal | null => {
  if (entry === null) return null;
  if (entry.kind !== kind) return refuse('entry-misplaced', { member: 'kind' }, { pointer: '/entry/kind' }).error;
  const pointer = entry.kind === 'holiday-notice' ? '/entry/value/year' : '/entry/value/id';
  return identityOf(entry) === id
    ? null
    : refuse('entry-misplaced', { member: pointer.slice(pointer.lastIndexOf('/') + 1) }, { pointer }).error;
};

const boundaryWords = async () => (await import('../../words/boundary-refusal-words.ts')).boundaryRefusalWords;

/** What is remarked on a prepared message that is proposed, loaded with what judges it; nothing keeps it from being proposed. */
const remarkedOn = async (entry: RegistryEntry | null, { policy }: Pick<HttpDeps, 'policy'>) => {
  if (entry?.kind !== 'prepared-message') return {};
  const { preparedLengthFindings } = await import('../../domain/emergency/prepared-length.ts');
  const found = preparedLengthFindings(entry.value, policy);
  return found.length === 0 ? {} : { findings: saidFindings(textFindingWords, found) };
};

/** A file of boundaries is read whole before anybody is asked to confirm it, once nothing else is against its entry. */
const readingFirst =
  ({ boundaries, journal }: HttpDeps, file: BoundaryFile) =>
  async (commit: Commit): Promise<'appended' | 'taken' | Refusal> => {
    const refusal =
      boundaries === undefined
        ? refuse('boundary-missing', {}, { pointer: '/entry/value/sha256' }).error
        : await boundaries.refusalOf(file);
    return refusal ?? journal.append(commit);
  };

const isPutInForce = ({ events }: Commit): boolean => events.some(({ type }) => type === 'registry.change-confirmed');

/** Decides on the register as it is, not as it is held; of what would come into force at one moment, one does first. */
const inTurn = ({ registry, journal, register, ...deps }: HttpDeps): Deps => {
  let latest: RegisterNow | null = null;
  return {
    ...deps,
    registry: {
      ...registry,
      facts: async () => {
        latest = await register.now();
        return latest.facts;
      },
    },
    journal: {
      ...journal,
      append: (commit) =>
        latest !== null && isPutInForce(commit) ? latest.putInForce(commit) : journal.append(commit),
    },
  };
};

/** Answers with the entry as it stands now. */
export const onRegistry = (deps: HttpDeps): Serving<GivenToRegistry, Place> => ({
  table: registryCommands,
  place: RegistryPath,
  prefix: null,
  // What is not prepared by somebody's own organisation is for registrars, whatever the entry.
  closedTo: ({ kind }, actor) => (mayChangeKind(kind, actor) ? null : 'changes of this kind are for registrars'),
  act: async (c, { kind, id }, command, meta, status) => {
    const misplaced = command.type === 'propose-change' ? refuseMisplaced({ kind, id }, command.entry) : null;
    if (misplaced !== null) return answerRefusal(c, misplaced);
    const reads = command.type === 'propose-change' && command.entry?.kind === 'boundary-file';
    // Of a kind that few propose: what is said of its faults is loaded with it.
    if (reads) c.set('refusalWords', { ...c.get('refusalWords'), ...(await boundaryWords()) });
    const execution = {
      stream: registryStream(kind, id),
      caseId: id,
      command,
      request: meta,
      ...(reads ? { write: readingFirst(deps, command.entry.value) } : {}),
    };
    const outcome = await execute(inTurn(deps), registryDecider, execution);
    const shown = (state: RegistryRecord) => registryState(kind, id, state, c.get('actor'));
    if (outcome.ok) {
      const remarked = command.type === 'propose-change' ? await remarkedOn(command.entry, deps) : {};
      return c.json({ ...shown(outcome.value.state), ...remarked }, status);
    }
    const { current } = outcome.error;
    return answerRefusal(c, outcome.error, async () => (current === null ? null : shown(current)));
  },
});
