import { edgesOf, importGraph, loopsIn } from '../import-graph.ts';

/** Beside the domain and the console, which have tests of their rooms. */
const folders = [
  ['lambda', 500],
  ['local', 80],
  ['cli', 20],
  ['bench', 40],
  ['infra', 30],
  ['test', 400],
] as const;

describe('the files of a folder, types and what is loaded later counted', () => {
  it.each(folders)('go in no circle in %s', (folder, atLeast) => {
    const graph = importGraph(folder);
    expect(graph.size).toBeGreaterThan(atLeast);
    expect(edgesOf(graph).length).toBeGreaterThan(0);
    expect(loopsIn(graph)).toEqual([]);
  });
});
