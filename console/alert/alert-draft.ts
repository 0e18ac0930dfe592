import * as z from 'zod';
import { Area, coordinateSystems } from '../../lambda/domain/division/area/area.ts';
import type { Outline } from '../../lambda/domain/division/area/measure.ts';
import { codeOfEvent } from '../../lambda/domain/emergency/event-types.ts';
import { type TimeFault, timeFaultOf } from '../../lambda/domain/emergency/time-fault.ts';
import { HazardClass, Level } from '../../lambda/domain/vocabulary/hazard.ts';
import { Scope } from '../../lambda/domain/vocabulary/serving.ts';
import type { Alert } from '../api/types.ts';
import { canonicalInstantOf } from '../ui/moment.ts';

/** As they are typed; empty for none. */
type TypedTimes = { readonly start: string; readonly expires: string };

export const isHalf = (typed: string): boolean => typed !== '' && canonicalInstantOf(typed) === null;

/** Why the service would refuse the times typed; null while they are half typed. */
export const timeFaultIn = ({ start, expires }: TypedTimes, now: string): TimeFault | null => {
  const ends = canonicalInstantOf(expires);
  if (ends === null || isHalf(start)) return null;
  return timeFaultOf({ start: canonicalInstantOf(start) ?? now, expires: ends }, now);
};

/** The same words in a further language. */
export const BlockDraft = z.object({ language: z.string(), text: z.string(), instruction: z.string() });
export type BlockDraft = z.infer<typeof BlockDraft>;

/**
 * Outlines as they were pasted, what they are drawn in, and what was read of them; null: nothing that is an area, or of a system that
 * nobody has said. Of an update `areas` may be those that are out, with nothing pasted.
 */
export const OutlineDraft = z.object({
  text: z.string(),
  coordinates: z.enum(coordinateSystems).nullable(),
  areas: z.array(Area).readonly().nullable().catch(null),
});
export type OutlineDraft = z.infer<typeof OutlineDraft>;

/** What is chosen beside outlines, which stay as they are when others are chosen for them. */
export type Where = {
  readonly divisions: readonly string[];
  readonly choose: (divisions: readonly string[], outline: OutlineDraft) => void;
};

/** Outlines that nobody has typed: of an update those of what is out, else those that the message was prepared with. */
export type Standing = {
  readonly of: 'sent' | 'prepared';
  readonly areas: readonly Outline[];
  /** Whether they go on as long as nobody says otherwise. */
  readonly stands: boolean;
};

/** Outlines that are out, to be typed on. */
export const areasToType = (areas: readonly Outline[]): Area[] =>
  areas.map((area) => ('polygon' in area ? { ...area, polygon: [...area.polygon] } : area));

const areSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((code) => right.includes(code));

/**
 * Outlines are kept as long as nobody says otherwise and the divisions stay. With others they would hold back what is added, and
 * reach into what is left.
 */
export const standingOf = (
  of: Standing['of'],
  { areas, divisions }: Pick<Alert, 'divisions'> & { readonly areas?: readonly Outline[] | undefined },
  now: readonly string[],
): Standing | undefined => (areas === undefined ? undefined : { of, areas, stands: areSame(divisions, now) });

/** The draft with the outlines that it keeps, as it would be sent. */
export const withStanding = <D extends Pick<AlertDraft, 'outline'>>(draft: D, standing: Standing | undefined): D =>
  draft.outline !== undefined || standing?.stands !== true
    ? draft
    : { ...draft, outline: { text: '', coordinates: null, areas: areasToType(standing.areas) } };

/** How finely it should be told where, and streets in words; empty for none. */
export const DeliveryDraft = z.object({ scope: Scope.nullable(), streets: z.string() });
export type DeliveryDraft = z.infer<typeof DeliveryDraft>;

/** An alert as it is being typed; times as they are written in Asia/Shanghai, `2026-12-15 09:00`, empty for none. */
export const AlertDraft = z.object({
  hazardClass: HazardClass.nullable(),
  /** The Chinese name of a known type, or a name of its own. */
  event: z.string(),
  level: Level.nullable(),
  text: z.string(),
  instruction: z.string(),
  /** In the order in which they were opened. */
  otherLanguages: z.array(BlockDraft).readonly().default([]),
  divisions: z.array(z.string()).readonly(),
  /** Absent while nobody has opened them. */
  outline: OutlineDraft.optional(),
  /** The same. */
  delivery: DeliveryDraft.optional(),
  issuer: z.string(),
  /** When the danger begins; empty: now. It never delays the send. */
  start: z.string(),
  expires: z.string(),
  planTitle: z.string(),
  planNumber: z.string(),
  drill: z.boolean(),
});
export type AlertDraft = z.infer<typeof AlertDraft>;

/** A part of the form: reads the whole draft, changes its own fields. */
export type PartProps = { readonly draft: AlertDraft; readonly set: (change: Partial<AlertDraft>) => void };

type Required = 'hazardClass' | 'event' | 'level' | 'text' | 'instruction' | 'divisions' | 'issuer';
const moments = ['start', 'expires'] as const;
export type Asked = Required | 'otherLanguages' | 'outline' | (typeof moments)[number];

export const emptyAlert = (issuer: string): AlertDraft => ({
  hazardClass: null,
  event: '',
  level: null,
  text: '',
  instruction: '',
  otherLanguages: [],
  divisions: [],
  issuer,
  start: '',
  expires: '',
  planTitle: '',
  planNumber: '',
  drill: false,
});

const isBlank = (value: AlertDraft[Required]): boolean =>
  value === null || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

const required: readonly Required[] = ['hazardClass', 'event', 'level', 'text', 'instruction', 'divisions', 'issuer'];

/** A language that was opened is left as it is, or said in whole. */
const isHalfSaid = ({ text, instruction }: BlockDraft): boolean => (text.trim() === '') !== (instruction.trim() === '');

/** What is said in further languages; nothing where there is none. */
export const saidInOthers = ({ otherLanguages }: Pick<AlertDraft, 'otherLanguages'>) => {
  const said = otherLanguages.filter(({ text }) => text.trim() !== '');
  return said.length === 0 ? {} : { otherLanguages: said };
};

/** What is still to be filled in, or half typed; findings of the rules are never among it. */
export const missingIn = (draft: AlertDraft): readonly Asked[] => [
  ...required.filter((field) => isBlank(draft[field])),
  ...(draft.otherLanguages.some(isHalfSaid) ? (['otherLanguages'] as const) : []),
  ...(draft.outline?.areas === null ? (['outline'] as const) : []),
  ...moments.filter((field) => isHalf(draft[field])),
];

const planOf = ({ planTitle, planNumber }: AlertDraft) => {
  if (planTitle.trim() === '') return {};
  return { plan: { title: planTitle.trim(), ...(planNumber.trim() === '' ? {} : { number: planNumber.trim() }) } };
};

/** What it is narrowed to; nothing where it is for the whole of its divisions. */
export const outlinesOf = ({ outline }: Pick<AlertDraft, 'outline'>): Pick<Alert, 'areas'> => {
  const areas = outline?.areas ?? [];
  if (areas.length === 0) return {};
  return {
    areas: areas.map(({ convertedFrom, ...area }) => (convertedFrom === undefined ? area : { ...area, convertedFrom })),
  };
};

/** What is wished of its delivery; nothing where nobody says anything of it. */
export const wishesOf = ({ delivery }: Pick<AlertDraft, 'delivery'>): Pick<Alert, 'delivery'> => {
  const { scope = null, streets = '' } = delivery ?? {};
  if (scope === null && streets.trim() === '') return {};
  return {
    delivery: {
      ...(scope === null ? {} : { scope }),
      ...(streets.trim() === '' ? {} : { streets: streets.trim() }),
    },
  };
};

/** The alert to send, issued at `now`; null while something is missing or its times are impossible. */
export const alertOf = (draft: AlertDraft, now: string): Alert | null => {
  const { hazardClass, level } = draft;
  const expires = canonicalInstantOf(draft.expires);
  if (hazardClass === null || level === null || missingIn(draft).length > 0) return null;
  if (timeFaultIn(draft, now) !== null) return null;
  return {
    hazardClass,
    eventType: codeOfEvent(draft.event.trim()),
    level,
    text: draft.text,
    instruction: draft.instruction,
    ...saidInOthers(draft),
    divisions: draft.divisions,
    ...outlinesOf(draft),
    ...wishesOf(draft),
    issuer: draft.issuer.trim(),
    issuedAt: now,
    start: canonicalInstantOf(draft.start) ?? now,
    ...(expires === null ? {} : { expires }),
    urgent: true,
    ...planOf(draft),
  };
};

/** A draft without what no standing authority asks for. */
export const beyondCoverage = { start: '', expires: '', outline: undefined } as const;

/** What is said, in every language. */
export const wordsIn = ({ text, instruction, otherLanguages }: AlertDraft) => ({ text, instruction, otherLanguages });
