import * as z from 'zod';
import { Area, coordinateSystems } from '../../../lambda/domain/division/area/area.ts';
import { outlinesAtMost } from '../../../lambda/domain/registry/prepared-message.ts';
import type { OutlineDraft } from '../../alert/alert-draft.ts';
import { OpenedOutlines } from '../../alert/opened-outlines.tsx';
import { Outlines } from '../../alert/outlines.tsx';
import type { Fields } from './fields.ts';
import { areasOf, outlineLines } from './outline-lines.ts';

const Areas = z.array(Area);

const draftIn = (values: readonly string[]): OutlineDraft | undefined => {
  const [text, system] = values;
  if (text === undefined) return undefined;
  const { data: areas = null } = Areas.safeParse(areasOf(values).areas ?? []);
  return { text, coordinates: coordinateSystems.find((known) => known === system) ?? null, areas };
};

const valuesOf = (outline: OutlineDraft | undefined): readonly string[] => {
  if (outline === undefined) return [];
  const { text, coordinates, areas } = outline;
  const [, , ...lines] = outlineLines(areas ?? []);
  return [text, coordinates ?? '', ...lines];
};

type UsualOutlinesProps = {
  readonly values: readonly string[];
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
};

/** As in the form of an alert, half as long. */
export const UsualOutlines = ({ values, fields, change }: UsualOutlinesProps) => (
  <OpenedOutlines
    draft={{ outline: draftIn(values), drill: false }}
    set={({ outline }) => change({ ...fields, usualOutlines: valuesOf(outline) })}
    atMost={outlinesAtMost}
    where={{
      divisions: fields.usualArea ?? [],
      choose: (divisions, outline) => change({ ...fields, usualArea: divisions, usualOutlines: valuesOf(outline) }),
    }}
  />
);

/** Those of an entry, sketched. */
export const ShownOutlines = ({ values }: Pick<UsualOutlinesProps, 'values'>) => (
  <Outlines outlines={draftIn(values)?.areas ?? []} />
);
