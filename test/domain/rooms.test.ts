import { readFileSync } from 'node:fs';
import { edgesOf, importGraph, loopsIn } from '../import-graph.ts';

/** The rooms of the domain, lowest first: each imports only rooms before it. */
const rooms = [
  'vocabulary',
  'calendar',
  'division',
  'rules',
  'kernel',
  'registry',
  'order',
  'application',
  'emergency',
  'journal',
  'views',
];

const root = 'lambda/domain';
const graph = importGraph(root);
const edges = edgesOf(graph);
const roomOf = (file: string): string => file.slice(root.length + 1).split('/')[0] ?? '';

/** Of one room upon another, each once. */
const arrows = new Set(
  edges
    .map(([from, to]) => [roomOf(from), roomOf(to)])
    .flatMap(([from, to]) => (from === to ? [] : [`${from} > ${to}`])),
);

describe('the rooms of the domain', () => {
  it('are all there are', () => {
    expect([...new Set([...graph.keys()].map(roomOf))].toSorted()).toEqual(rooms.toSorted());
    expect(edges.length).toBeGreaterThan(300);
  });

  it('import only what lies below them', () => {
    const isUpward = ([from, to]: readonly [string, string]): boolean =>
      rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from));
    expect(edges.filter(isUpward).map((edge) => edge.join(' > '))).toEqual([]);
  });

  it('have no loop among their files', () => {
    expect(loopsIn(graph)).toEqual([]);
  });

  it('lean on one another in no more ways than can be drawn', () => {
    expect(arrows.size).toBeLessThanOrEqual(50);
  });

  it('are told in the architecture from the lowest to the highest', () => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    const [, section = ''] = text.split('## The rooms of the domain\n');
    const [table = ''] = section.split('\n## ');
    expect([...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, room]) => room)).toEqual(rooms);
  });
});
