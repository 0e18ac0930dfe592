import { waitFor } from '@testing-library/react';
import { readPatterns } from '../../../console/application-form/judging.ts';
import { sought } from '../../../lambda/domain/rules/sought/sought.ts';

class NotingPattern extends RegExp {
  isRead = false;

  override get source(): string {
    this.isRead = true;
    return super.source;
  }
}

describe('the patterns of the rules', () => {
  it('are read once the form stands, before anything is typed, and not at once', async () => {
    const pattern = new NotingPattern('龘麤', 'g');
    sought(pattern);
    const giveUp = readPatterns();
    expect(pattern.isRead).toBe(false);
    await waitFor(() => expect(pattern.isRead).toBe(true));
    giveUp();
  });
});
