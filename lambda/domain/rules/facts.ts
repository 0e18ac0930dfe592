import type { Level } from '../vocabulary/hazard.ts';
import type { Exemption } from './application-content.ts';
import type { Link } from './link/find-links.ts';

/** Why an organisation may not apply for an ordinary send. */
export type Ineligible =
  | 'telecom-authority'
  | 'operator'
  | 'party-organ'
  | 'military-organ'
  | 'company'
  | 'public-institution'
  | 'municipal-district'
  | 'area'
  | 'unknown-city'
  | 'below-province'
  | 'set-apart'
  | 'county-government'
  | 'city-department'
  | 'local-department';

export type ApplicationField =
  | 'reason'
  | 'text'
  | 'window'
  | 'divisions'
  | 'sendingAgency'
  | 'classification'
  | 'attachment'
  | 'volumeEstimate'
  | 'frequency';

/** A code that is no division of today: given up with (`abolished`) or without (`vanished`) a known successor, or never one. `nearest`: what may have been meant. */
export type DivisionFacts =
  | { kind: 'abolished'; year: number; name: string; successors: string[]; now: string[] }
  | { kind: 'vanished'; year: number; name: string; nearest: string[] }
  | { kind: 'unknown'; nearest: string[] };

type Counted = { requiredInWorkingDays: number; strict: boolean };
type LeadTimeFacts =
  | (Counted & {
      kind: 'early' | 'early-provisional' | 'provisional';
      earliest: string;
      earliestPossible: string;
      provisional: boolean;
      satisfied: boolean;
      /** Of the notices that are missing. */
      years: string[];
    })
  | (Counted & { kind: 'uncounted'; reason: string });

/**
 * What a finding of each rule tells, as data: whoever shows it makes the sentence from these alone (`lambda/words`). A rule
 * with several sentences has a member that says which. A forgotten one does not compile, nor does a sentence that uses what
 * is not here.
 */
export type FactsByRule = {
  'alert.area-left': { left: string[] };
  'alert.areas': {
    kind: 'unchecked' | 'changed' | 'streets' | 'outlines-or-streets' | 'streets-changed';
    areas: number;
  };
  'alert.day': { kind: 'over' | 'far' | 'weekday'; date: string };
  'alert.division': DivisionFacts;
  'alert.drill': { kind: 'drill-words' | 'live-words' };
  'alert.event': { kind: 'class' | 'text'; name: string };
  'alert.expires': { kind: 'far' | 'soon' };
  'alert.instruction': { kind: 'none' | 'no-action' };
  'alert.issued-at': { kind: 'ahead' | 'long-ago' | 'older' };
  'alert.issuer': { registered: string };
  /** Of the first text (`language` empty) or one in a further language: the messages that it takes, and the most that go unconfirmed. */
  'alert.length': { kind: 'first' | 'further' | 'prepared'; language: string; segments: number; most: number };
  'alert.level': { level: Exclude<Level, 'white'> };
  'alert.place': { places: string[] };
  'alert.start': { kind: 'far-ahead' | 'long-ago' };
  'applicant.eligibility': { why: Ineligible; kind: string; level: string; division: string };
  'application.fields': { field: ApplicationField };
  'application.scans': { kind: 'too-many' | 'twice' | 'elsewhere'; count: number };
  'authority.competent': {
    kind: 'wrong-national' | 'wrong-provincial' | 'none-national' | 'none-provincial';
    applicant: string;
    authority: string | null;
  };
  'classification.commercial': Record<never, string>;
  'classification.work-publicity': Record<never, string>;
  'content.commercial': { kind: 'commerce' | 'reply-solicitation' };
  'content.contact-phone': { kind: 'missing' | 'local' | 'emergency' | 'spelt' };
  'content.day': { kind: 'over' | 'far' | 'weekday'; date: string; first: string };
  'content.figure': {
    kind:
      | 'temperature'
      | 'body-temperature'
      | 'wind'
      | 'earthquake'
      | 'rain'
      | 'snow'
      | 'wave'
      | 'share'
      | 'hours'
      | 'time'
      | 'day';
  };
  'content.hidden': { position: number; codes: string[] };
  'content.length': { units: number; limit: number; segments: number; over: number };
  'content.link': { kind: Link['kind'] | 'indirect' };
  'content.prohibited': { head: string };
  'content.sender-name': {
    kind: 'missing' | 'part-of-other' | 'signed-by-other' | 'traditional';
    expected: string;
    accepted: string[];
  };
  'content.unfinished': { kind: 'placeholder' | 'test' | 'damage' };
  'content.work-publicity': { kind: 'work-publicity' };
  'exemption.basis': { rule: Exemption['rule'] };
  'lead-time': LeadTimeFacts;
  'scope.division': DivisionFacts;
  'scope.jurisdiction': { where: string; own: string; applicantDivision: string };
  'sending-agency.registered': { registered: string };
  'volume.proportion': { kind: 'too-many' | 'too-few' | 'too-often'; limit: number };
  'window.hours': { from: string; until: string };
  'window.valid': { kind: 'begins-early' | 'begins-late' | 'ends-early' | 'too-long' | 'long'; days: number };
};

/** What a finding tells besides, where an exemption is claimed from its rule. */
export type ExemptionFacts = { exemptionClaimed: string; exemptionBasis: string };

export type RuleId = keyof FactsByRule;
