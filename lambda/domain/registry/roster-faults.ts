import { isBefore } from '../calendar/instant.ts';
import { isContactPhone } from '../rules/phone/contact-phone.ts';
import type { WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';
import type { Roster } from './roster.ts';

const at = (...path: readonly (string | number)[]): WrittenFault['path'] => ['value', ...path];

type Named = { readonly name: string; readonly path: WrittenFault['path'] };

const turnsIn = ({ weekly, dated, chief }: Roster): readonly Named[] => [
  ...weekly.flatMap(({ people }, shift) =>
    people.map((name, turn) => ({ name, path: at('weekly', shift, 'people', turn) })),
  ),
  ...dated.flatMap(({ people }, shift) =>
    people.map((name, turn) => ({ name, path: at('dated', shift, 'people', turn) })),
  ),
  ...(chief === undefined ? [] : [{ name: chief, path: at('chief') }]),
];

/** What of a roster names nobody, or two people, or ends before it begins. */
export const rosterFaults = (entry: RegistryEntry): readonly WrittenFault[] => {
  if (entry.kind !== 'roster') return [];
  const { deskPhone, people, dated } = entry.value;
  const names = people.map(({ name }) => name);
  const phone: readonly WrittenFault[] = isContactPhone(deskPhone)
    ? []
    : [{ path: at('deskPhone'), reason: 'phone-no-office', facts: {} }];
  return [
    ...phone,
    ...names.flatMap((name, index): readonly WrittenFault[] =>
      names.indexOf(name) === index
        ? []
        : [{ path: at('people', index, 'name'), reason: 'roster-name-twice', facts: { name } }],
    ),
    ...turnsIn(entry.value).flatMap(({ name, path }): readonly WrittenFault[] =>
      names.includes(name) ? [] : [{ path, reason: 'roster-name-unknown', facts: { name } }],
    ),
    ...dated.flatMap(({ from, until }, shift): readonly WrittenFault[] =>
      isBefore(from, until) ? [] : [{ path: at('dated', shift, 'until'), reason: 'roster-ends-early', facts: {} }],
    ),
  ];
};
