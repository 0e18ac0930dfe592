import { readPatterns } from '../../../console/application-form/judging.ts';
import { sought } from '../../../lambda/domain/rules/sought/sought.ts';

class NotingPattern extends RegExp {
  isRead = false;
  #tell = (): void => undefined;

  whenRead(tell: () => void): void {
    this.#tell = tell;
  }

  override get source(): string {
    this.isRead = true;
    this.#tell();
    return super.source;
  }
}

describe('the patterns of the rules', () => {
  it('are read before a text is judged, and not at once', async () => {
    const patterns = Array.from({ length: 20 }, (_, nth) => new NotingPattern(`龘麤${nth}`, 'g'));
    for (const pattern of patterns) sought(pattern);
    const isRead = () => patterns.map((pattern) => pattern.isRead);
    const reading = readPatterns();
    expect(isRead()).not.toContain(true);
    await new Promise<void>((resolve) => patterns.at(0)?.whenRead(() => resolve()));
    expect(isRead()).toContain(false);
    await reading;
    expect(isRead()).not.toContain(false);
  });
});
