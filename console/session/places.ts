import type { Me } from '../api/types.ts';

type Role = Me['roles'][number];

type Group = 'department' | 'emergency' | 'authority' | 'records';

export type PlaceId =
  | 'applications'
  | 'compose'
  | 'paperwork'
  | 'emergencies'
  | 'trigger'
  | 'work'
  | 'calendar'
  | 'statistics'
  | 'prepared'
  | 'registry'
  | 'audit'
  | 'access';

export type Place = {
  readonly id: PlaceId;
  readonly group: Group;
  readonly path: string;
  readonly roles: readonly Role[];
};

/** THE table of what the navigation offers to whom; the first place of a role is its home. */
// biome-ignore format: one place per line
export const places: readonly Place[] = [
  { id: 'work',         group: 'authority',  path: '/tasks',            roles: ['authority-officer', 'auditor'] },
  { id: 'applications', group: 'department', path: '/applications',     roles: ['department-officer'] },
  { id: 'compose',      group: 'department', path: '/applications/new', roles: ['department-officer'] },
  { id: 'emergencies',  group: 'emergency',  path: '/emergencies',      roles: ['duty-officer', 'emergency-trigger', 'authority-officer', 'department-officer', 'auditor'] },
  { id: 'trigger',      group: 'emergency',  path: '/emergencies/new',  roles: ['emergency-trigger'] },
  { id: 'prepared',     group: 'emergency',  path: '/registry/prepared-message', roles: ['emergency-trigger', 'department-officer'] },
  { id: 'paperwork',    group: 'emergency',  path: '/paperwork',        roles: ['department-officer', 'authority-officer', 'auditor'] },
  { id: 'calendar',     group: 'authority',  path: '/calendar',         roles: ['authority-officer', 'auditor'] },
  { id: 'statistics',   group: 'records',    path: '/statistics',       roles: ['authority-officer', 'auditor'] },
  { id: 'registry',     group: 'records',    path: '/registry',         roles: ['registrar', 'authority-officer', 'auditor'] },
  { id: 'audit',        group: 'records',    path: '/audit',            roles: ['auditor'] },
  { id: 'access',       group: 'records',    path: '/access',           roles: ['auditor'] },
];

export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  places.filter((place) => place.roles.some((role) => roles.includes(role)));

/** The place that an address is or lies within, the nearest one; undefined where it lies in none. */
export const placeAt = (pathname: string): Place | undefined =>
  places
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((left, right) => right.path.length - left.path.length)[0];

/** Places with nothing below them that is anyone else's. */
const wholly: ReadonlySet<PlaceId> = new Set<PlaceId>(['registry', 'audit', 'access', 'statistics', 'calendar']);

/** A place that is not for these roles; what lies below the others the service judges case by case. */
export const notFor = (roles: readonly Role[], pathname: string): PlaceId | null => {
  const nearest = placeAt(pathname);
  const place = nearest !== undefined && (nearest.path === pathname || wholly.has(nearest.id)) ? nearest : undefined;
  return place === undefined || placesFor(roles).includes(place) ? null : place.id;
};

/** Where someone of these roles begins; null for roles without a page of their own. */
export const homeOf = (roles: readonly Role[]): string | null => placesFor(roles)[0]?.path ?? null;
