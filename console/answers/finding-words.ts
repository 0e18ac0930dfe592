import { articleInChinese } from '../../lambda/domain/rules/chinese-numeral.ts';
import type { Finding } from '../api/types.ts';
import { defineWords } from '../i18n/words.ts';

type Citation = NonNullable<Finding['citation']>;
type Editions = Readonly<Record<Citation['edition'], string>>;

/** What a finding says; `whole` where nothing of the service's own, Chinese words is lost by it. */
type Said = { readonly text: string; readonly whole: boolean };
type Saying = (finding: Finding) => string;

/** A draft is only referred to. */
const editionsZh: Editions = {
  'order-31-2015': '《通信短信息服务管理规定》（工业和信息化部令第31号）',
  'draft-2020': '参照《管理规定（征求意见稿）》',
};
const editionsEn: Editions = {
  'order-31-2015': 'Order 31 of 2015',
  'draft-2020': 'With reference to the draft regulations of 2020',
};

const fact = ({ facts }: Finding, name: string): string => {
  const value = facts?.[name] ?? '';
  return typeof value === 'number' ? value.toLocaleString('en') : String(value);
};

const links: Readonly<Record<string, string>> = {
  'disguised-host':
    'The text holds a web address in disguise (a word, 。 or a space for the dot). Remove it and give a phone number.',
  'e-mail': 'An e-mail address is no web address, but phones make it one to tap. Is it needed?',
  indirect: 'An account, app, mini-programme or code is no link itself but leads to one; the officer judges it.',
};
const phones: Readonly<Record<string, string>> = {
  local: 'This landline number has no area code and may not be reached from elsewhere. Add the area code.',
  emergency: '110, 119, 120 and 122 are for emergencies, not the contact of the agency. Give its own number as well.',
};
const fields: Readonly<Record<string, string>> = {
  reason: 'The reason for sending is missing.',
  text: 'The message is missing.',
  window: 'The time of sending is missing.',
  divisions: 'The scope is missing: choose at least one province or city.',
  sendingAgency: 'The sending agency has no name: give one, or leave it empty for this organisation.',
  classification: 'The class of the message is missing.',
  attachment: 'The scan of the sealed application is missing.',
  volumeEstimate: 'The volume is not estimated; the authority weighs it.',
  frequency: 'The frequency is missing; the authority weighs it.',
};

const successors = (it: Finding): string =>
  fact(it, 'successors') === '' ? 'what succeeds it is not known' : `it is ${fact(it, 'successors')} now`;

/** A year is no count: no comma stands in it. */
const division = (it: Finding): string =>
  fact(it, 'kind') === 'abolished'
    ? `${it.found} (${fact(it, 'name')}) was given up in ${it.facts?.['year']}; ${successors(it)}.`
    : `${it.found} is no division of today.`;

const isDeliverable = (it: Finding): boolean => fact(it, 'successors') !== '';

const sayings: Readonly<Record<string, Saying>> = {
  'content.length': (it) =>
    `The text has ${fact(it, 'units')} characters (signature, spaces and line breaks count, emoji and rare characters twice). The limit is ${fact(it, 'limit')}; it would travel in ${fact(it, 'segments')} parts.`,
  'content.link': (it) =>
    links[fact(it, 'kind')] ?? 'The text holds a web address or link. Remove it and give a phone number or a counter.',
  'content.sender-name': (it) =>
    `The text does not name the sending agency. Write ${fact(it, 'expected')} or a registered short name.`,
  'content.contact-phone': (it) =>
    phones[fact(it, 'kind')] ?? 'The text has no phone number that can be called. Give that of the sending agency.',
  'content.prohibited': () => 'This wording may touch on prohibited content; the officer judges it in its context.',
  'content.work-publicity': () =>
    'This wording reads like work publicity, which is as a rule not coordinated; the officer judges it.',
  'content.commercial': () =>
    'This wording reads like commerce or like a fraud that asks for a reply; the officer judges it.',
  'classification.work-publicity': () =>
    'Work publicity is not coordinated, unless the State provides otherwise: then name the provision.',
  'classification.commercial': () => 'A commercial message is no public-interest message and cannot be sent this way.',
  'application.fields': (it) => fields[fact(it, 'field')] ?? it.detail,
  'lead-time': (it) =>
    fact(it, 'satisfied') === 'true'
      ? `${fact(it, 'requiredInWorkingDays')} working days ahead, counted provisionally until the holidays are announced.`
      : `Fewer than ${fact(it, 'requiredInWorkingDays')} working days ahead; the earliest day is ${fact(it, 'earliest')}. What is urgent goes the emergency way: sent first, formalities later.`,
  'scope.division': (it) =>
    `${division(it)} ${isDeliverable(it) ? 'It is sent there; better name it so.' : 'Name a division of today.'}`,
  'alert.division': (it) =>
    `${division(it)} ${isDeliverable(it) ? 'It is sent there.' : 'Nothing is sent there: send to the right area as well.'}`,
  'exemption.basis': ({ found }) => `An exemption is claimed by ${found}; the deciding officer has to confirm it.`,
};

/** Rules whose words hang on more than their facts: the service's own follow. */
const headings: Readonly<Record<string, string>> = {
  'applicant.eligibility': 'This organisation may not apply.',
  'authority.competent': 'This is not the competent authority.',
  'scope.jurisdiction': 'The scope reaches beyond what this organisation may apply for.',
  'sending-agency.registered': 'The sending agency is no registered name of the applicant.',
  'window.valid': 'The time of sending needs another look.',
};

const claimed = (finding: Finding): string =>
  finding.rule !== 'exemption.basis' && finding.facts?.['exemptionClaimed'] !== undefined
    ? ' An exemption is claimed; the officer has to confirm it.'
    : '';

const saidEn = (finding: Finding): Said => {
  const saying = sayings[finding.rule];
  if (saying !== undefined) return { text: `${saying(finding)}${claimed(finding)}`, whole: true };
  return { text: headings[finding.rule] ?? '', whole: false };
};

export const findingWords = defineWords(
  {
    said: (_: Finding): Said => ({ text: '', whole: false }),
    article: ({ edition, article }: Citation) => `${editionsZh[edition]}${articleInChinese(article)}：`,
  },
  {
    said: saidEn,
    article: ({ edition, article }: Citation) => `${editionsEn[edition]}, article ${article}: `,
  },
);
