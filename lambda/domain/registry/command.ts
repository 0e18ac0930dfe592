import type { Rules } from '../kernel/aggregate.ts';
import { type Decision as DecisionOf, declaring } from '../kernel/command.ts';
import type { DecisionContext } from './decision-context.ts';
import type { RegistryEvent } from './events.ts';
import type { RegistryRecord } from './record.ts';

export type Decision = DecisionOf<RegistryEvent>;

/** The registry knows no sides: a change is everybody's, and needs two registrars. */
export type Side = 'registry';

/** Declares one command on an entry of the registry. */
export const registryCommand = declaring<RegistryRecord, RegistryEvent, Side, DecisionContext>();

export const registryRules: Rules<RegistryRecord, RegistryEvent, Side> = {
  noun: 'entry',
  maySee: () => true,
  isOnSide: () => true,
  mayFollow: () => true,
  statusOf: ({ proposal }) => (proposal === null ? 'registered' : 'waiting for a second registrar'),
};

export const registrar = { roles: ['registrar'], side: 'registry' } as const;

/** `POST /registry/{kind}/{id}/<path>`. */
export const onEntry = <P extends string>(path: P, summary: string) => ({
  method: 'post' as const,
  path: `/registry/{kind}/{id}/${path}` as const,
  tag: 'registry',
  summary,
  surface: 'ordinary' as const,
  version: 'required' as const,
  key: 'optional' as const,
  status: 200 as const,
});
