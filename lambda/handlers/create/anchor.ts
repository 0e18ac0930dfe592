import type { Logger } from '../../log.ts';
import { type AnchoringDeps, createAnchoring, type MakeAnchor } from '../../service/anchoring.ts';

/** One-minute rule -> the anchor that is due. */
export const createAnchorMaker = (deps: Omit<AnchoringDeps, 'onContradicted'>, log: Logger): MakeAnchor => {
  const make = createAnchoring({
    ...deps,
    onContradicted: ({ told: { stream, version, hash }, anchored }) =>
      log('anchor.contradicted', { stream, version, hash, anchored: anchored.hash }),
  });
  return async (when) => {
    try {
      const made = await make(when);
      if (made !== null) log('anchor.made', { number: made.anchor.number, streams: made.anchor.streams });
      return made;
    } catch (cause) {
      log('anchor.failed', {}, cause);
      throw cause;
    }
  };
};
