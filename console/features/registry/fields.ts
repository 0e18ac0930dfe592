import type { RegistryEntry } from '../../api/types.ts';
import { writtenMoment } from '../../ui/moment.ts';
import type { FieldName } from './kinds.ts';
import { languageLine } from './language-lines.ts';
import { outlineLines } from './outline-lines.ts';
import { rosterLines } from './roster-lines.ts';
import { slotLine } from './slot-lines.ts';

export type Entry = NonNullable<RegistryEntry>;

/** What is typed into a form: every field a list of texts, one of them where there is one value. */
export type Fields = Readonly<Partial<Record<FieldName, readonly string[]>>>;

const dayLine = ({ date, name, isOffDay }: { date: string; name: string; isOffDay: boolean }): string =>
  `${date} ${name} ${isOffDay ? '休' : '班'}`;

const abilities = ['newcomers', 'estimates', 'otherLanguages'] as const;

/** An entry taken apart into the fields of its form. */
export const fieldsOf = (entry: Entry): Fields => {
  switch (entry.kind) {
    case 'organisation': {
      const { id, name, aliases, kind, level, division, succeeds = [], contact } = entry.value;
      return {
        id: [id],
        name: [name],
        aliases,
        organisationKind: [kind],
        organisationLevel: [level],
        division: [division],
        succeeds,
        office: [contact.office],
        phone: [contact.phone],
      };
    }
    case 'operator': {
      const {
        id,
        regions,
        delivery,
        share,
        orderSchema = 1,
        capabilities,
        subscribers = [],
        estimateEndpoint,
      } = entry.value;
      const endpoint = delivery.mode === 'push' ? [delivery.endpoint] : [];
      return {
        operator: [id],
        regions,
        mode: [delivery.mode],
        endpoint,
        share: [String(Math.round(share * 1e6) / 1e4)],
        orderSchema: [String(orderSchema)],
        scope: [capabilities?.scope ?? 'undeclared'],
        reach: capabilities?.reach ?? [],
        presentation: capabilities?.presentation ?? [],
        abilities: abilities.filter((ability) => capabilities?.[ability] === true),
        subscribers: subscribers.map(({ division, phones }) => `${division} ${phones}`),
        estimateEndpoint: estimateEndpoint === undefined ? [] : [estimateEndpoint],
      };
    }
    case 'standing-authority': {
      const { value } = entry;
      return {
        id: [value.id],
        organisation: [value.organisation],
        hazardClasses: value.hazardClasses,
        fromLevel: [value.fromLevel],
        divisions: value.divisions,
        validFrom: [writtenMoment(value.validFrom)],
        validUntil: [writtenMoment(value.validUntil)],
        grantedBy: [value.grantedBy],
        document: [value.document],
      };
    }
    case 'holiday-notice': {
      const { year, papers, days } = entry.value;
      return { year: [String(year)], papers, days: days.map(dayLine) };
    }
    case 'roster':
      return rosterLines(entry.value);
    case 'anchor-gap': {
      const { id, from, until, explanation } = entry.value;
      return { id: [id], gapFrom: [writtenMoment(from)], gapUntil: [writtenMoment(until)], explanation: [explanation] };
    }
    case 'prepared-message': {
      const { value } = entry;
      return {
        id: [value.id],
        owner: [value.organisation],
        title: [value.title],
        headline: [value.headline],
        hazardClass: [value.hazardClass],
        event: [value.event],
        warningLevel: [value.level],
        text: [value.text],
        instruction: [value.instruction],
        slots: value.slots.map(slotLine),
        otherLanguages: (value.otherLanguages ?? []).map(languageLine),
        usualArea: value.divisions,
        usualOutlines: outlineLines(value.areas),
        validForHours: [String(value.validForHours)],
        correction: [value.correction.text],
        allClear: [value.allClear.text],
      };
    }
    case 'boundary-file': {
      const { value } = entry;
      return {
        id: [value.id],
        boundaryTitle: [value.title],
        boundarySource: [value.source],
        boundaryDate: [value.date],
        reviewNumber: [value.reviewNumber],
        boundaryCoordinates: [value.coordinates],
        codeProperty: [value.property],
        boundaryFile: [value.sha256, String(value.sizeInBytes)],
      };
    }
    default:
      return entry satisfies never;
  }
};

/** What the address calls the entry. */
export const idOf = (entry: Entry): string =>
  entry.kind === 'holiday-notice' ? String(entry.value.year) : entry.value.id;
