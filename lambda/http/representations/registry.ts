import type { z } from 'zod';
import type { EntryKind } from '../../domain/kernel/streams.ts';
import { possibleRegistryActions } from '../../domain/registry/commands/index.ts';
import type { RegistryRecord } from '../../domain/registry/record.ts';
import { registryRow } from '../../domain/views/project.ts';
import type { RegistryRow } from '../../domain/views/registry-row.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import type { RegistryState } from '../schemas/cases.ts';

/** A row of a list, or an entry as the journal has it, and what whoever asks can do with it. */
export const registryRowFor = (row: RegistryRow, actor: Actor): z.infer<typeof RegistryState> => ({
  ...row,
  possibleActions: [...possibleRegistryActions(row, actor)],
});

/** An entry as the journal has it, and what whoever asks can do with it. */
export const registryState = (
  kind: EntryKind,
  id: string,
  record: RegistryRecord,
  actor: Actor,
): z.infer<typeof RegistryState> => registryRowFor(registryRow(kind, id, record), actor);
