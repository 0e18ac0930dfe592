import * as z from 'zod';
import { isBefore } from '../../calendar/instant.ts';
import type { Given } from '../../kernel/command.ts';
import { refuse } from '../../kernel/refusal.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { WrittenText } from '../../vocabulary/written-text.ts';
import { refuseLeaving, refuseValue } from '../admit.ts';
import { type Decision, onEntry, refuseStranger, registryCommand } from '../command.ts';
import type { DecisionContext } from '../decision-context.ts';
import { RegistryEntry } from '../events.ts';
import { faultsOfNew } from '../newly-written.ts';
import { refuseContent } from '../refuse-content.ts';
import { changers } from '../whose.ts';

const body = lazily(() =>
  z
    .strictObject({
      entry: RegistryEntry.nullable().meta({ description: 'null proposes to retire the entry.' }),
      reason: WrittenText(1, 4000),
    })
    .superRefine(({ entry }, context) => {
      for (const { path, reason, facts } of entry === null ? [] : faultsOfNew(entry))
        context.addIssue({ code: 'custom', path: ['entry', ...path], message: reason, params: { reason, facts } });
    }),
);

const identity = ({ kind, value }: RegistryEntry): string =>
  `${kind} ${kind === 'holiday-notice' ? value.year : value.id}`;

const propose = (
  { entry, reason }: Given<typeof body>,
  current: RegistryEntry | null,
  { actor, policy, registry, now }: DecisionContext,
): Decision => {
  const stranger = refuseStranger(entry, 'propose-change', actor);
  if (stranger !== null) return err(stranger);
  if (entry === null && current === null) return refuse('entry-not-there', {}, { pointer: '/entry' });
  if (entry !== null && current !== null && identity(entry) !== identity(current))
    return refuse('entry-another', { entry: identity(current) }, { pointer: '/entry' });
  if (entry?.kind === 'standing-authority' && !isBefore(entry.value.validFrom, entry.value.validUntil))
    return refuse('validity-ends-early', {}, { pointer: '/entry/value/validUntil' });
  if (entry?.kind === 'anchor-gap' && isBefore(now, entry.value.until))
    return refuse('gap-not-over', {}, { pointer: '/entry/value/until' });
  const refusal =
    entry === null
      ? refuseLeaving(current, registry)
      : (refuseValue(entry, policy) ?? refuseContent(entry, { policy, registry }));
  return refusal === null ? ok([{ type: 'registry.change-proposed', entry, reason }]) : err(refusal);
};

export const proposeChange = registryCommand({
  type: 'propose-change',
  name: { zh: '提出', en: 'Propose' },
  who: changers,
  begins: ['registry.change-proposed'],
  body,
  http: {
    ...onEntry('proposals', 'Propose to register, change or retire an entry'),
    version: 'none',
    key: 'required',
    status: 201,
  },
  guard: ({ proposal }) => (proposal === null ? null : refuse('change-pending', {}).error),
  create: (given, context) => propose(given, null, context),
  decide: ({ current }, given, context) => propose(given, current, context),
});
