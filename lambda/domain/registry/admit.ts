import { contains, provinceOf } from '../division/division.ts';
import { type Refusal, reasons, refuse } from '../kernel/refusal.ts';
import { competentAuthority } from '../rules/competent-authority.ts';
import type { Policy } from '../rules/policy.ts';
import { answeringFor, predecessorsOf } from '../rules/succession.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import { refuseEndpoint } from './endpoint.ts';
import type { Operator, RegistryEntry, StandingAuthority } from './events.ts';
import type { RegistryFacts } from './facts.ts';
import { nameAsRead } from './name-as-read.ts';
import { faultsOfNew } from './newly-written.ts';
import type { PreparedMessage } from './prepared-message.ts';
import type { Roster } from './roster.ts';

const at = (member: string) => ({ pointer: `/entry/value/${member}` });

/** Queues are named after it, and those names are short (SQS: 80 characters). */
const queueableId = /^[a-z][a-z0-9-]{0,30}$/;

/** Orders and questions go out to the operator's own gateways alone; nobody is asked who has not said that it answers. */
const refuseAddresses = (
  { delivery, capabilities, estimateEndpoint }: Operator,
  { allowInsecureEndpoints }: Policy,
): Refusal | null => {
  const pushed = delivery.mode === 'push' ? refuseEndpoint(delivery.endpoint, allowInsecureEndpoints) : null;
  if (pushed !== null) return refuse(pushed, {}, at('delivery/endpoint')).error;
  if (estimateEndpoint === undefined) return null;
  if (capabilities?.estimates !== true) return refuse('estimates-undeclared', {}, at('estimateEndpoint')).error;
  const asked = refuseEndpoint(estimateEndpoint, allowInsecureEndpoints);
  return asked === null ? null : refuse(asked, {}, at('estimateEndpoint')).error;
};

const refuseOperator = (operator: Operator, policy: Policy): Refusal | null => {
  const { id, delivery } = operator;
  const { dispatchableOperators: queues } = policy;
  if (!queueableId.test(id)) return refuse('id-not-queueable', {}, at('id')).error;
  const mode = queues?.[id];
  if (queues !== null && mode === undefined) return refuse('id-without-queues', { operator: id }, at('id')).error;
  if (mode !== undefined && mode !== delivery.mode)
    return refuse('mode-of-queues', { mode }, at('delivery/mode')).error;
  return refuseAddresses(operator, policy);
};

/** A gateway that the deployment does not have reaches nobody. */
const refuseGateways = ({ people }: Roster, { noticeGateways }: Policy): Refusal | null => {
  const used = people.flatMap(({ channels }, person) =>
    channels.map(({ gateway }, channel) => ({ gateway, pointer: at(`people/${person}/channels/${channel}/gateway`) })),
  );
  const unknown = used.find(({ gateway }) => !Object.hasOwn(noticeGateways, gateway));
  return unknown === undefined ? null : refuse('gateway-unknown', { gateway: unknown.gateway }, unknown.pointer).error;
};

const refuseHere = (entry: RegistryEntry, policy: Policy): Refusal | null => {
  if (entry.kind === 'operator') return refuseOperator(entry.value, policy);
  return entry.kind === 'roster' ? refuseGateways(entry.value, policy) : null;
};

/** What is wrong with a value by itself, or for this deployment; null where nothing is. */
export const refuseValue = (entry: RegistryEntry, policy: Policy): Refusal | null => {
  const refusal = refuseHere(entry, policy);
  const [fault] = faultsOfNew(entry);
  if (refusal !== null || fault === undefined) return refusal;
  const { reason, facts, path } = fault;
  return { code: reasons[reason], reason, facts, pointer: `/entry/${path.join('/')}` };
};

const namesOf = ({ name, aliases }: Organisation): readonly string[] => [name, ...aliases];

/** Where a name of the value is one of another's, as people read both; the very same goes before one that looks like it. */
const refuseNames = (value: Organisation, others: readonly Organisation[]): Refusal | null => {
  const places = [[value.name, 'name'] as const, ...value.aliases.map((alias) => [alias, 'aliases'] as const)];
  const taken = others.flatMap((other) =>
    namesOf(other).map((name) => ({ name, read: nameAsRead(name), organisation: other.id })),
  );
  for (const [own, member] of places) {
    const same = taken.find(({ name }) => name === own);
    if (same !== undefined) return refuse('name-taken', { organisation: same.organisation }, at(member)).error;
    const read = nameAsRead(own);
    const like = taken.find((one) => one.read === read);
    if (like !== undefined)
      return refuse('name-alike', { organisation: like.organisation, name: like.name }, at(member)).error;
  }
  return null;
};

/** Whom an authority takes over from has one successor, and is none of those that take over from it. */
const refuseSuccession = (
  value: Organisation,
  others: readonly Organisation[],
  registry: RegistryFacts,
): Refusal | null => {
  const { id, succeeds = [] } = value;
  if (succeeds.includes(id)) return refuse('succeeds-itself', {}, at('succeeds')).error;
  const twice = others.find((other) => other.succeeds?.some((one) => succeeds.includes(one)) === true);
  if (twice !== undefined) return refuse('succeeded-already', { organisation: twice.id }, at('succeeds')).error;
  const isCircular = succeeds.some((one) => predecessorsOf(one, registry.organisations).includes(id));
  return isCircular ? refuse('succeeds-itself', {}, at('succeeds')).error : null;
};

/** Senders are told apart by their names in a text, and cases by the one authority of their province (draft-2020 art. 3). */
const refuseOrganisation = (value: Organisation, registry: RegistryFacts): Refusal | null => {
  const others = [...registry.organisations.values()].filter(({ id }) => id !== value.id);
  const refusal = refuseNames(value, others) ?? refuseSuccession(value, others, registry);
  if (refusal !== null) return refusal;
  const isIncumbent = (other: Organisation): boolean =>
    other.kind === 'telecom-authority' &&
    other.level === value.level &&
    other.division === value.division &&
    value.succeeds?.includes(other.id) !== true &&
    other.succeeds?.includes(value.id) !== true;
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

const refusePrepared = ({ organisation }: PreparedMessage, { organisations }: RegistryFacts): Refusal | null =>
  organisations.has(organisation) ? null : refuse('organisation-unknown', {}, at('organisation')).error;

/** What is wrong with a value beside everything else that is registered; null where nothing is. */
export const refuseBeside = (entry: RegistryEntry, registry: RegistryFacts): Refusal | null => {
  switch (entry.kind) {
    case 'organisation':
      return refuseOrganisation(entry.value, registry);
    case 'operator':
      return refuseUnknownOperator(entry.value, registry);
    case 'standing-authority':
      return refuseStanding(entry.value, registry);
    case 'prepared-message':
      return refusePrepared(entry.value, registry);
    case 'holiday-notice':
    case 'anchor-gap':
    case 'boundary-file':
      return null;
    case 'roster':
      return registry.organisations.has(entry.value.id) ? null : refuse('organisation-unknown', {}, at('id')).error;
    default:
      return entry satisfies never;
  }
};

/** What is nothing without its organisation: an operator that gets orders, and what it may send on its own. null: neither stands. */
const heldBy = (
  id: string,
  { operators, standingAuthorities }: Pick<RegistryFacts, 'operators' | 'standingAuthorities'>,
): string | null => {
  if (operators.has(id)) return `operator/${id}`;
  const standing = standingAuthorities.find(({ organisation }) => organisation === id);
  return standing === undefined ? null : `standing-authority/${standing.id}`;
};

/**
 * Why what is registered may not be retired; null where it may. What hangs on an organisation goes first, an authority names
 * who takes over its cases first, and an emergency has somewhere to go.
 */
export const refuseLeaving = (
  entry: RegistryEntry | null,
  { organisations, operators, standingAuthorities }: RegistryFacts,
): Refusal | null => {
  if (entry === null) return null;
  const pointer = '/entry';
  if (entry.kind === 'operator')
    return [...operators.keys()].every((id) => id === entry.value.id)
      ? refuse('last-operator', {}, { pointer }).error
      : null;
  if (entry.kind !== 'organisation') return null;
  const { id, kind } = entry.value;
  const held = heldBy(id, { operators, standingAuthorities });
  if (held !== null) return refuse('entries-left', { entry: held }, { pointer }).error;
  if (kind !== 'telecom-authority') return null;
  return answeringFor(id, organisations) === id ? refuse('successor-missing', {}, { pointer }).error : null;
};
