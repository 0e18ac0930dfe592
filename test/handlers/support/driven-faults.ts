import type { Entry } from '../../../infra/entries.ts';
import type { LogCode } from '../../../lambda/log.ts';

/** What functions count of faults, each driven through the bundle that counts it by test/handlers/counted-faults.test.ts. */
export const drivenFaults = [
  'acknowledgement.failed by check-acknowledgement',
  'access.not-recorded by api',
  'access.unreadable by api',
  'anchor.contradicted by anchor',
  'anchor.failed by anchor',
  'anchor.not-noted by projector',
  'clock.behind by clock',
  'clock.failed by clock',
  'clock.item-failed by clock',
  'commit.newer by projector',
  'commit.newer by publisher',
  'commit.unreadable by projector',
  'commit.unreadable by publisher',
  'delivery.failed by deliver',
  'delivery.poison by deliver',
  'emergency.failed by emergency-api',
  'journal.changed by projector',
  'journal.changed by publisher',
  'notice.failed by notify',
  'notice.not-handed by hand-notice',
  'notice.poison by hand-notice',
  'notice.retry by hand-notice',
  'notice.untold by publisher',
  'projection.failed by projector',
  'publication.failed by publisher',
  'publish.deferred by emergency-api',
  'record.failed by keep-record',
  'registry.stale by deliver',
  'registry.stale by emergency-api',
  'request.failed by api',
  'views.unreadable by clock',
  'views.unreadable by emergency-api',
] as const satisfies readonly `${LogCode} by ${Entry}`[];
export type DrivenFault = (typeof drivenFaults)[number];
