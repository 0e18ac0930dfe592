import type { Role } from '../../../lambda/domain/vocabulary/actor.ts';
import { sampleMachines, samplePeople } from '../../../local/sample-world.ts';

/** What stands in a token, before anybody has looked at it. */
export type Account = {
  readonly account: string;
  readonly subject: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly roles: readonly Role[];
};

/** Each account of the sample register, by the post it has towards the case that the list speaks of. */
const postOf: Readonly<Record<string, string>> = {
  'gd-emergency-officer': "own department's colleague",
  'gd-emergency-officer-2': "own department's colleague",
  'gd-emergency-transferred': 'own department',
  'gd-emergency-watch': 'own watch',
  'gd-warning-system': 'own watch',
  'mwr-officer': 'another department',
  'mwr-officer-2': 'another department',
  'sz-government-officer': 'another department',
  'sz-government-officer-2': 'another department',
  'boluo-government-officer': 'another department',
  'boluo-government-officer-2': 'another department',
  'fj-emergency-officer': 'another department',
  'fj-emergency-officer-2': 'another department',
  'fj-emergency-watch': 'another watch',
  'gd-comms-approver': 'bureau officer',
  'gd-comms-second-officer': "bureau's second officer",
  'gd-comms-transferred': 'bureau officer who wrote it',
  'gd-comms-duty-officer': 'bureau duty',
  'fj-comms-approver': "another bureau's officer",
  'fj-comms-second-officer': "another bureau's officer",
  'fj-comms-duty-officer': "another bureau's duty",
  'miit-approver': 'ministry officer',
  'miit-second-officer': 'ministry officer',
  'miit-duty-officer': 'ministry duty',
  'mobile-system': 'its operator',
  'telecom-system': 'another operator',
  'unicom-system': 'another operator',
  'broadnet-system': 'another operator',
  'miit-registrar': 'proposing registrar',
  'miit-registrar-2': 'other registrar',
  'miit-auditor': 'auditor',
};

const sample = [...samplePeople, ...sampleMachines];

/** A post that no account of the sample register has: of an organisation that nobody registered, or of none. */
const made = (post: string, organisation: string | null, role: Role): readonly [string, Account] => [
  post,
  { account: post.replaceAll(' ', '-'), subject: post, name: post, organisation, roles: [role] },
];

const needingAnOrganisation = [
  'department-officer',
  'authority-officer',
  'duty-officer',
  'emergency-trigger',
  'operator',
  'registrar',
] as const;

/** Everybody the matrix asks as: each with the post that the list names, or must not name. */
export const everybody: readonly (readonly [post: string, Account])[] = [
  ...sample.map((account) => [postOf[account.account] ?? '', account] as const),
  made('unregistered department', 'unregistered', 'department-officer'),
  made('unregistered watch', 'unregistered', 'emergency-trigger'),
  made('unregistered authority', 'unregistered', 'authority-officer'),
  made('unregistered duty', 'unregistered', 'duty-officer'),
  made('unregistered operator', 'unregistered', 'operator'),
  made('auditor', null, 'auditor'),
  ...needingAnOrganisation.map((role) => made(`${role} of no organisation`, null, role)),
];

export const accountsWithoutPost: readonly string[] = sample
  .map(({ account }) => account)
  .filter((account) => !Object.hasOwn(postOf, account));

export const accountOf = (name: string): Account => {
  const found = everybody.find(([, { account }]) => account === name);
  if (found === undefined) throw new Error(`no account ${name}`);
  return found[1];
};
