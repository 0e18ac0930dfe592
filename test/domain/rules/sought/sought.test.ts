import { mayBeMet, occurringIn, sought } from '../../../../lambda/domain/rules/sought/sought.ts';

/** Notes how often it is read. */
class NotingPattern extends RegExp {
  readings = 0;

  override get source(): string {
    this.readings += 1;
    return super.source;
  }
}

const readingOf = (lower: string) => ({ lower, occurring: occurringIn(lower) });

describe('what a pattern needs', () => {
  it('is read off it when a text is first looked at, once: whoever loads the rules does not pay for it', () => {
    const pattern = new NotingPattern('龘龖', 'g');
    const before = pattern.readings;
    const one = sought(pattern);
    expect(pattern.readings).toBe(before);
    expect(mayBeMet(readingOf('龘龖'), one)).toBe(true);
    const read = pattern.readings;
    expect(read).toBeGreaterThan(before);
    expect(mayBeMet(readingOf('今日停水'), one)).toBe(false);
    expect(pattern.readings).toBe(read);
  });

  it('is not read for a text that is empty, in which looking for it is as short', () => {
    const pattern = new NotingPattern('麤龘', 'g');
    const before = pattern.readings;
    expect(mayBeMet(readingOf(''), sought(pattern))).toBe(true);
    expect(pattern.readings).toBe(before);
  });

  it('passes nothing over in a text that was looked at before the pattern was sought', () => {
    const reading = readingOf('今日停水');
    expect(mayBeMet(reading, sought(/龘龗/g))).toBe(true);
  });
});
