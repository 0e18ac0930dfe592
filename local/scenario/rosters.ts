import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import { sampleOrganisations } from '../sample-world.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Numbers that nobody has: they lead to the page of this machine alone. */
const person = (name: string, number: number, subject?: string) => ({
  name,
  ...(subject === undefined ? {} : { subject }),
  channels: [
    { gateway: 'sms', address: `1390000${number}` },
    { gateway: 'voice', address: `1390000${number}`, urgentOnly: true },
  ],
});

const rosterOf = (id: string, first: number): RegistryEntry => ({
  kind: 'roster',
  value: {
    id,
    deskPhone: sampleOrganisations.find((one) => one.id === id)?.contact.phone ?? '',
    people: [
      person('值班员甲', first, `${id}-duty-officer`),
      person('值班员乙', first + 1),
      person('值班员丙', first + 2),
      person('带班领导', first + 3),
    ],
    chief: '带班领导',
    weekly: [{ days: everyDay, from: '00:00', until: '00:00', people: ['值班员甲', '值班员乙', '值班员丙'] }],
    dated: [],
  },
});

/** Of every authority of the sample world, and of the department whose story is told. */
export const sampleRosters: readonly RegistryEntry[] = [
  rosterOf('gd-comms', 1001),
  rosterOf('fj-comms', 2001),
  rosterOf('miit', 3001),
  rosterOf('gd-emergency', 4001),
];
