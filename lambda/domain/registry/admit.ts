import { contains, provinceOf } from '../division/division.ts';
import { type Refusal, reasons, refuse } from '../kernel/refusal.ts';
import { competentAuthority } from '../rules/competent-authority.ts';
import type { Policy } from '../rules/policy.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import { divisionFaults } from './division-faults.ts';
import { refuseEndpoint } from './endpoint.ts';
import type { Operator, RegistryEntry, StandingAuthority } from './events.ts';
import type { RegistryFacts } from './facts.ts';

const at = (member: string) => ({ pointer: `/entry/value/${member}` });

/** Queues are named after it, and those names are short (SQS: 80 characters). */
const queueableId = /^[a-z][a-z0-9-]{0,30}$/;

const refuseOperator = ({ id, delivery }: Operator, policy: Policy): Refusal | null => {
  const { dispatchableOperators: queues, allowInsecureEndpoints } = policy;
  if (!queueableId.test(id)) return refuse('id-not-queueable', {}, at('id')).error;
  const mode = queues?.[id];
  if (queues !== null && mode === undefined) return refuse('id-without-queues', { operator: id }, at('id')).error;
  if (mode !== undefined && mode !== delivery.mode)
    return refuse('mode-of-queues', { mode }, at('delivery/mode')).error;
  const problem = delivery.mode === 'push' ? refuseEndpoint(delivery.endpoint, allowInsecureEndpoints) : null;
  return problem === null ? null : refuse(problem, {}, at('delivery/endpoint')).error;
};

/** What is wrong with a value by itself, or for this deployment; null where nothing is. */
export const refuseValue = (entry: RegistryEntry, policy: Policy): Refusal | null => {
  const refusal = entry.kind === 'operator' ? refuseOperator(entry.value, policy) : null;
  const [fault] = divisionFaults(entry);
  if (refusal !== null || fault === undefined) return refusal;
  const { reason, facts, path } = fault;
  return { code: reasons[reason], reason, facts, pointer: `/entry/${path.join('/')}` };
};

const namesOf = ({ name, aliases }: Organisation): readonly string[] => [name, ...aliases];

/** Senders are told apart by their names in a text, and cases by the one authority of their province (draft-2020 art. 3). */
const refuseOrganisation = (value: Organisation, { organisations }: RegistryFacts): Refusal | null => {
  const others = [...organisations.values()].filter(({ id }) => id !== value.id);
  const taken = others.find((other) => namesOf(other).some((name) => namesOf(value).includes(name)));
  if (taken !== undefined) {
    const member = namesOf(taken).includes(value.name) ? 'name' : 'aliases';
    return refuse('name-taken', { organisation: taken.id }, at(member)).error;
  }
  const isIncumbent = (other: Organisation): boolean =>
    other.kind === 'telecom-authority' && other.level === value.level && other.division === value.division;
  const incumbent = value.kind === 'telecom-authority' ? others.find(isIncumbent) : undefined;
  return incumbent === undefined
    ? null
    : refuse('authority-there', { organisation: incumbent.id }, at('division')).error;
};

const refuseUnknownOperator = ({ id }: Operator, { organisations }: RegistryFacts): Refusal | null =>
  organisations.get(id)?.kind === 'operator' ? null : refuse('no-operator', {}, at('id')).error;

const isWithinArea = (division: string, grantor: Organisation, organisation: Organisation): boolean => {
  const province = provinceOf(organisation.division);
  const isOwn = organisation.level === 'national' || province === null || contains(province, division);
  return isOwn && (grantor.level === 'national' || contains(grantor.division, division));
};

const refuseStanding = (value: StandingAuthority, { organisations }: RegistryFacts): Refusal | null => {
  const organisation = organisations.get(value.organisation);
  if (organisation === undefined) return refuse('organisation-unknown', {}, at('organisation')).error;
  const grantor = organisations.get(value.grantedBy);
  if (grantor === undefined || competentAuthority(organisation, [grantor]) === null)
    return refuse('grantor-not-competent', {}, at('grantedBy')).error;
  const stray = value.divisions.findIndex((division) => !isWithinArea(division, grantor, organisation));
  return stray < 0 ? null : refuse('division-beyond', {}, at(`divisions/${stray}`)).error;
};

/** What is wrong with a value beside everything else that is registered; null where nothing is. */
export const refuseBeside = (entry: RegistryEntry, registry: RegistryFacts): Refusal | null => {
  switch (entry.kind) {
    case 'organisation':
      return refuseOrganisation(entry.value, registry);
    case 'operator':
      return refuseUnknownOperator(entry.value, registry);
    case 'standing-authority':
      return refuseStanding(entry.value, registry);
    case 'holiday-notice':
      return null;
    default:
      return entry satisfies never;
  }
};
