import { figuresWords } from '../../console/features/statistics/figures-words.ts';
import { tableWords } from '../../lambda/http/representations/case-table-words.ts';

describe.each(['zh', 'en'] as const)('the table for spreadsheets (%s)', (language) => {
  it('calls every decision what the statistics call it', () =>
    expect(figuresWords[language].decisionsOf).toMatchObject(tableWords[language].outcomes));
});
