import { globSync, readFileSync } from 'node:fs';

const decisions = globSync('docs/decisions/*.md').toSorted();

describe('a decision', () => {
  it('says first when it was taken and whether it holds', () => {
    expect(decisions.length).toBeGreaterThan(25);
    const dated = /^# .+\n\n\d{4}-\d{2}-\d{2} · (?:accepted|superseded)/;
    expect(decisions.filter((file) => !dated.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('says what else was considered, and what spoke against it', () => {
    const alternatives = /^(?:## |\*\*)Alternatives\b/m;
    expect(decisions.filter((file) => !alternatives.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has a number of its own', () => {
    const numbers = decisions.map((file) => /\d{4}/.exec(file)?.[0]);
    expect(new Set(numbers).size).toBe(decisions.length);
  });
});
