import type { Finding } from '../../../api/types.ts';
import { type Fields, isWhole } from '../../../application-form/form.ts';
import { phonesOf, sendsOf } from '../../../application-form/volume.ts';
import { instantOf } from '../../../ui/moment.ts';

/** What is begun in the form but cannot be handed to the service as it stands. */
export type Unfinished = 'start' | 'end' | 'volume' | 'tooMany' | 'frequency' | 'sends' | 'exemptions';

const pointers: Readonly<Record<Unfinished, string>> = {
  start: '/window/start',
  end: '/window/end',
  volume: '/volumeEstimate',
  tooMany: '/volumeEstimate',
  frequency: '/frequency',
  sends: '/frequency',
  exemptions: '/exemptions',
};

const isHalfMoment = (typed: string, other: string): boolean =>
  typed === '' ? other !== '' : instantOf(typed) === null;

export const unfinishedIn = ({
  start,
  end,
  volume,
  sends,
  frequencyNote,
  exemptions,
}: Fields): readonly Unfinished[] => {
  const begun: Readonly<Record<Unfinished, boolean>> = {
    start: isHalfMoment(start, end),
    end: isHalfMoment(end, start),
    volume: phonesOf(volume) === 'not-whole',
    tooMany: phonesOf(volume) === 'too-many',
    frequency: sendsOf(sends) === 'blank' && frequencyNote.trim() !== '',
    sends: sendsOf(sends) === 'not-possible',
    exemptions: !exemptions.every(isWhole),
  };
  return (['start', 'end', 'volume', 'tooMany', 'frequency', 'sends', 'exemptions'] as const).filter(
    (part) => begun[part],
  );
};

export type UnfinishedWords = Readonly<Record<Unfinished, string>>;

/** In the manner of findings, so that they stand beside the fields and hold up the submission like any other. */
export const asFindings = (parts: readonly Unfinished[], words: UnfinishedWords): readonly Finding[] =>
  parts.map((part) => ({
    rule: 'form.unfinished',
    severity: 'block',
    citation: null,
    pointer: pointers[part],
    span: null,
    found: '',
    detail: words[part],
  }));
