import type { Explanation, LateJudged } from '../lambda/service/anchor-gaps.ts';
import type { AnchoredLate } from '../lambda/service/verify-anchors.ts';

type Said = {
  readonly late: AnchoredLate & { readonly says: string };
  readonly explained?: Explanation & { readonly says: string };
};

const explanationSaid = ({ by, on, entry, explanation }: Explanation): string =>
  `explained by ${by.join(' and ')} on ${on} (${entry}): ${explanation}`;

/**
 * A line of its own, with what can be said of it: who put it there, and when, no anchor tells; who explained it, the
 * register does.
 */
export const lateLine = ({ late, explained }: LateJudged): Said => {
  const { at, anchor, coveredBy } = late;
  const says =
    `dated ${at}, but not among the heads of anchor ${anchor.number} made ${anchor.at}; first among those of anchor ` +
    `${coveredBy.number} made ${coveredBy.at}. Put in afterwards under an earlier date it would look so; and so does an honest ` +
    'commit whose stream was read more than an hour late, that a clock which stood has dated, or that is older than the anchors.';
  return {
    late: { ...late, says },
    ...(explained === null ? {} : { explained: { ...explained, says: explanationSaid(explained) } }),
  };
};
