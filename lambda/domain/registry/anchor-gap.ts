import * as z from 'zod';
import { Instant } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { OrganisationId } from '../vocabulary/organisation.ts';
import { WrittenText } from '../vocabulary/written-text.ts';

/**
 * 锚定延误说明: why what was committed between two instants was anchored late. Nothing is decided by it; who holds the journal
 * against its anchors names it beside each such commit.
 */
export const AnchorGap = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    /** Not after the earliest commit concerned, and not before the anchor that has the last of them. */
    from: Instant,
    until: Instant,
    explanation: WrittenText(10, 2000),
  }),
);
export type AnchorGap = z.infer<typeof AnchorGap>;
