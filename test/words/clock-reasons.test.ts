import { readdirSync, readFileSync } from 'node:fs';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { sayClockReason } from '../../lambda/words/clock-reason-words.ts';

describe('why the clock closed something', () => {
  it.each(['undecided', 'window-passed', 'nowhere-to-send', 'alert-over', 'unconfirmed'])(
    'is recorded as a code and said in both languages: %s',
    (reason) => {
      const said = sayClockReason({ subject: systemActor.subject, reason });
      expect(said?.zh).toMatch(/\p{Script=Han}。$/u);
      expect(said?.en).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u);
    },
  );

  it('is left as it stands where an earlier release recorded a sentence, or a person wrote it', () => {
    expect(sayClockReason({ subject: 'system', reason: '预警有效期届满。' })).toBeNull();
    expect(sayClockReason({ subject: 'bureau-duty', reason: 'alert-over' })).toBeNull();
  });
});

describe('the domain', () => {
  it('holds no sentence for anybody to read', () => {
    const files = readdirSync('lambda/domain', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const sentences = files.flatMap((file) =>
      [
        ...readFileSync(`lambda/domain/${file}`, 'utf8').matchAll(/(['"`])((?:(?!\1).)*\p{Script=Han}[。；？！])\1/gu),
      ].map(([, , text = '']) => `${file}: ${text}`),
    );
    expect(files.length).toBeGreaterThan(150);
    expect(sentences).toEqual([]);
  });
});
