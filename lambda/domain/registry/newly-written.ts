import { isContactPhone } from '../rules/phone/contact-phone.ts';
import { gapFaults } from './anchor-gap-faults.ts';
import { divisionFaults, type WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';
import { levelFaults } from './level-faults.ts';
import { nameFaults } from './name-faults.ts';
import { outlineFaults } from './outline-faults.ts';
import { rosterFaults } from './roster-faults.ts';
import { slotFaults } from './slot-faults.ts';

const phoneFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  entry.kind !== 'organisation' || isContactPhone(entry.value.contact.phone)
    ? []
    : [
        {
          path: ['value', 'contact', 'phone'],
          reason: 'phone-no-office',
          facts: {},
        },
      ];

/**
 * What is asked of an entry when it is proposed and not when it is read: entries registered before it was asked for
 * are loaded as they are.
 */
export const faultsOfNew = (entry: RegistryEntry): readonly WrittenFault[] => [
  ...phoneFaults(entry),
  ...divisionFaults(entry),
  ...levelFaults(entry),
  ...nameFaults(entry),
  ...rosterFaults(entry),
  ...gapFaults(entry),
  ...slotFaults(entry),
  ...outlineFaults(entry),
];
