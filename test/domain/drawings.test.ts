import { readFileSync } from 'node:fs';
import { applicationTransitions } from '../../lambda/domain/application/transitions.ts';
import { emergencyTransitions, paperworkTransitions } from '../../lambda/domain/emergency/transitions.ts';

const text = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');

/** The arrows of a drawing, each once, as `from -> to` in the words of the table. */
const drawn = (section: string): readonly string[] => {
  const arrows = [...section.matchAll(/^ *(\S+) --> (\w+)/gm)];
  const word = (state = ''): string => (state === '[*]' ? 'none' : state.replace(/_$/, '').replaceAll('_', '-'));
  return [...new Set(arrows.map(([, from, to]) => `${word(from)} -> ${word(to)}`))].toSorted();
};

type Table = Readonly<Record<string, { readonly from: readonly string[]; readonly to: string | null }>>;

const told = (table: Table): readonly string[] => {
  const arrows = Object.values(table).flatMap(({ from, to }) =>
    to === null ? [] : from.map((state) => `${state} -> ${to}`),
  );
  return [...new Set(arrows)].toSorted();
};

const [ofApplication = '', ofEmergency = ''] = [...text.matchAll(/^stateDiagram-v2\n(.*?)^```/gms)].map(
  ([, drawing = '']) => drawing,
);
const [emergency = '', paperwork = ''] = ofEmergency.split('state "paperwork"');

describe('the drawings of the architecture', () => {
  it.each<readonly [string, string, Table]>([
    ['an application', ofApplication, applicationTransitions],
    ['an emergency', emergency, emergencyTransitions],
    ['paperwork', paperwork, paperworkTransitions],
  ])('show every way that %s can go, and no other', (_, section, table) => {
    expect(drawn(section)).toEqual(told(table));
  });
});
