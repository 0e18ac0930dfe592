import { statusWords } from '../../console/i18n/statuses.ts';
import { figuresWords } from '../../console/screens/statistics/figures-words.ts';
import { tableWords } from '../../lambda/http/representations/case-table-words.ts';

describe.each(['zh', 'en'] as const)('the table for spreadsheets (%s)', (language) => {
  const { applications, emergencies, outcomes } = tableWords[language];

  it('calls every status what the console calls it', () => {
    expect(applications).toEqual(statusWords[language].application);
    expect(emergencies).toEqual(statusWords[language].emergency);
  });

  it('calls every decision what the statistics call it', () =>
    expect(figuresWords[language].decisionsOf).toMatchObject(outcomes));
});
