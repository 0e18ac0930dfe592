import { join } from 'node:path';
import { anchorDirectory, openAnchors, readAnchors } from '../../local/anchors/anchor-directory.ts';
import { startAnchorTimer } from '../../local/anchors/start-anchors.ts';
import { openUnanchored } from '../../local/anchors/unanchored-file.ts';
import { createClock } from '../../local/clock.ts';
import { createLocalAnchorSigner } from '../../local/signer.ts';
import { scratchDirectory } from './support/scratch.ts';

const dataDir = scratchDirectory();

it('the anchors wait for a commit that nothing can read before each of theirs, but not at the end', async () => {
  const unanchored = openUnanchored(join(dataDir, 'unanchored.jsonl'));
  await unanchored.note([{ stream: 'emergency#e-1', version: 1, hash: 'a'.repeat(64) }]);
  const waiting = Promise.withResolvers<void>();
  const timer = startAnchorTimer({
    unanchored,
    store: openAnchors(anchorDirectory(dataDir)),
    signer: await createLocalAnchorSigner({ dataDir }),
    clock: createClock({ dataDir }),
    log: () => undefined,
    everyMs: 3_600_000,
    caughtUp: () => {
      waiting.resolve();
      return new Promise(() => undefined);
    },
  });
  const round = timer.runNow();
  await waiting.promise;
  expect(await readAnchors(anchorDirectory(dataDir)).last(0)).toBe(0);
  await timer.stop();
  await round;
  expect(await readAnchors(anchorDirectory(dataDir)).last(0)).toBe(1);
});
