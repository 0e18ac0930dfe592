import { languageLine, languageOf } from '../../console/features/registry/language-lines.ts';

const block = {
  language: 'en',
  text: 'Rain | flood in {地点}.\nLeave now.',
  instruction: 'Back\\slash, and go uphill.',
  correction: { text: 'Sent in error.' },
  allClear: { text: 'It is over.' },
};

describe('a language of a prepared message, on one line', () => {
  it('is read back as it was, with line breaks and what stands between two texts', () => {
    expect(languageLine(block)).not.toContain('\n');
    expect(languageOf(languageLine(block))).toEqual(block);
  });

  it('is for the schema to refuse with a text too few or too many', () => {
    expect(languageOf('en | Rain | Go')).toMatchObject({ correction: { text: '' } });
    expect(languageOf(`${languageLine(block)} | more`)).toHaveProperty('more');
  });
});
