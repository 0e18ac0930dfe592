import { type EntryKind, entryKinds } from '../../../lambda/domain/kernel/streams.ts';

export { type EntryKind, entryKinds };

export type FieldName =
  | 'id'
  | 'name'
  | 'aliases'
  | 'organisationKind'
  | 'organisationLevel'
  | 'division'
  | 'succeeds'
  | 'office'
  | 'phone'
  | 'operator'
  | 'regions'
  | 'mode'
  | 'endpoint'
  | 'share'
  | 'orderSchema'
  | 'scope'
  | 'reach'
  | 'presentation'
  | 'abilities'
  | 'subscribers'
  | 'estimateEndpoint'
  | 'organisation'
  | 'hazardClasses'
  | 'fromLevel'
  | 'divisions'
  | 'validFrom'
  | 'validUntil'
  | 'grantedBy'
  | 'document'
  | 'year'
  | 'papers'
  | 'days'
  | 'rosterOf'
  | 'deskPhone'
  | 'people'
  | 'chief'
  | 'weekly'
  | 'dated'
  | 'gapFrom'
  | 'gapUntil'
  | 'explanation'
  | 'owner'
  | 'title'
  | 'headline'
  | 'hazardClass'
  | 'warningLevel'
  | 'event'
  | 'text'
  | 'instruction'
  | 'slots'
  | 'otherLanguages'
  | 'usualArea'
  | 'usualOutlines'
  | 'validForHours'
  | 'correction'
  | 'allClear'
  | 'boundaryTitle'
  | 'boundarySource'
  | 'boundaryDate'
  | 'reviewNumber'
  | 'boundaryCoordinates'
  | 'codeProperty'
  | 'boundaryFile';

/** What can be chosen; the choices stand with the control that offers them. */
export type Offered =
  | 'organisationKind'
  | 'organisationLevel'
  | 'hazardClass'
  | 'warningLevel'
  | 'mode'
  | 'orderSchema'
  | 'scope'
  | 'reach'
  | 'presentation'
  | 'ability'
  | 'boundarySystem';

/** How a field is filled in; `lines` holds one value a line, `words` one text of several. */
export type Control =
  | { readonly is: 'text' | 'words' | 'lines' | 'division' | 'divisions' | 'moment' | 'organisation' | 'percent' }
  | { readonly is: 'outlines' | 'file' }
  | { readonly is: 'one' | 'several'; readonly of: Offered };

export type Field = { readonly name: FieldName; readonly control: Control };

const text = (name: FieldName): Field => ({ name, control: { is: 'text' } });
const words = (name: FieldName): Field => ({ name, control: { is: 'words' } });
const lines = (name: FieldName): Field => ({ name, control: { is: 'lines' } });
const one = (name: FieldName, of: Offered): Field => ({ name, control: { is: 'one', of } });

/** THE table of forms: what is filled in for each kind. The first field is the id in the address. */
export const forms: Readonly<Record<EntryKind, readonly Field[]>> = {
  organisation: [
    text('id'),
    text('name'),
    lines('aliases'),
    one('organisationKind', 'organisationKind'),
    one('organisationLevel', 'organisationLevel'),
    { name: 'division', control: { is: 'division' } },
    lines('succeeds'),
    text('office'),
    text('phone'),
  ],
  operator: [
    { name: 'operator', control: { is: 'organisation' } },
    { name: 'regions', control: { is: 'divisions' } },
    one('mode', 'mode'),
    text('endpoint'),
    { name: 'share', control: { is: 'percent' } },
    one('orderSchema', 'orderSchema'),
    one('scope', 'scope'),
    { name: 'reach', control: { is: 'several', of: 'reach' } },
    { name: 'presentation', control: { is: 'several', of: 'presentation' } },
    { name: 'abilities', control: { is: 'several', of: 'ability' } },
    lines('subscribers'),
    text('estimateEndpoint'),
  ],
  'standing-authority': [
    text('id'),
    { name: 'organisation', control: { is: 'organisation' } },
    { name: 'hazardClasses', control: { is: 'several', of: 'hazardClass' } },
    one('fromLevel', 'warningLevel'),
    { name: 'divisions', control: { is: 'divisions' } },
    { name: 'validFrom', control: { is: 'moment' } },
    { name: 'validUntil', control: { is: 'moment' } },
    { name: 'grantedBy', control: { is: 'organisation' } },
    text('document'),
  ],
  'holiday-notice': [text('year'), lines('papers'), lines('days')],
  roster: [
    { name: 'rosterOf', control: { is: 'organisation' } },
    text('deskPhone'),
    lines('people'),
    lines('weekly'),
    lines('dated'),
    text('chief'),
  ],
  'anchor-gap': [
    text('id'),
    { name: 'gapFrom', control: { is: 'moment' } },
    { name: 'gapUntil', control: { is: 'moment' } },
    text('explanation'),
  ],
  'prepared-message': [
    text('id'),
    { name: 'owner', control: { is: 'organisation' } },
    text('title'),
    text('headline'),
    one('hazardClass', 'hazardClass'),
    text('event'),
    one('warningLevel', 'warningLevel'),
    words('text'),
    words('instruction'),
    lines('slots'),
    lines('otherLanguages'),
    { name: 'usualArea', control: { is: 'divisions' } },
    { name: 'usualOutlines', control: { is: 'outlines' } },
    text('validForHours'),
    words('correction'),
    words('allClear'),
  ],
  'boundary-file': [
    text('id'),
    text('boundaryTitle'),
    text('boundarySource'),
    text('boundaryDate'),
    text('reviewNumber'),
    one('boundaryCoordinates', 'boundarySystem'),
    text('codeProperty'),
    { name: 'boundaryFile', control: { is: 'file' } },
  ],
};
