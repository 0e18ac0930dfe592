import type { Context } from 'hono';
import { parseOrderId } from '../domain/order/order.ts';
import {
  caseIdPattern,
  type Reading,
  type ReadingKind,
  type ReadingScope,
  readingOf,
  readingOfMany,
} from '../domain/views/reading.ts';
import { hasRole } from '../domain/vocabulary/actor.ts';
import type { RecordingManner } from '../service/access-record.ts';
import type { HttpEnv } from './deps.ts';
import { listScopeOf } from './list-scope.ts';
import type { Operations } from './operations.ts';
import { wantsCsv } from './wants-csv.ts';

type Asked = Context<HttpEnv>;
export type ToRecord = { readonly reading: Reading; readonly manner: RecordingManner };

/** What the request reads, where it names one and reads anything; asked of requests that no schema has checked as well. */
type Recorded = (asked: Asked) => ToRecord | null;
type Unrecorded = { readonly because: string };

/** What has to do with an emergency waits for no record. */
export const mannerOf = (caseId: string): RecordingManner => (caseId.startsWith('e-') ? 'beside' : 'awaited');

const ofCase =
  (kind: ReadingKind, name: string, manner?: RecordingManner): Recorded =>
  ({ req }) => {
    const caseId = req.param(name) ?? '';
    return caseIdPattern.test(caseId) ? { reading: readingOf(kind, caseId), manner: manner ?? mannerOf(caseId) } : null;
  };

const ofOrder =
  (kind: ReadingKind): Recorded =>
  ({ req }) => {
    const orderId = req.param('orderId') ?? '';
    const caseId = parseOrderId(orderId)?.caseId ?? '';
    return caseIdPattern.test(caseId) ? { reading: readingOf(kind, caseId, orderId), manner: mannerOf(caseId) } : null;
  };

const ofScan: Recorded = ({ req }) => {
  const [caseId, sha256] = [req.query('case') ?? '', req.param('sha256') ?? ''];
  return caseIdPattern.test(caseId) && /^[0-9a-f]{64}$/.test(sha256)
    ? { reading: readingOf('scan', caseId, sha256), manner: 'required' }
    : null;
};

const ofMany =
  (kind: ReadingKind, manner: RecordingManner, scopeOf: (asked: Asked) => ReadingScope | null): Recorded =>
  (asked) => {
    const scope = scopeOf(asked);
    return scope === null ? null : { reading: readingOfMany(kind, scope), manner };
  };

const own = (of: 'authority' | 'operator', organisation: string | null): ReadingScope | null =>
  organisation === null ? null : { of, organisation };

/** As `listScopeOf` has it; one that an auditor asked for is named by the question. */
const listed = (c: Asked): ReadingScope | null => listScopeOf(c.get('actor'), c.req.query('authority'));
const asListed = (c: Asked): ReadingScope | null => listScopeOf(c.get('actor'));

const reported = (c: Asked): ReadingScope | null => {
  const [authority, organisation] = [c.req.query('authority'), c.req.query('organisation')];
  if (!hasRole(c.get('actor'), 'auditor')) return own('authority', c.get('actor').organisation);
  if (authority !== undefined) return { of: 'authority', organisation: authority };
  return organisation === undefined ? { of: 'all' } : { of: 'owner', organisation };
};

const ofAccess: Recorded = ({ req }) => {
  const [caseId, subject, organisation] = [req.query('case'), req.query('subject'), req.query('organisation')];
  if (caseId !== undefined) return { reading: readingOf('access-record', caseId), manner: 'required' };
  const scope: ReadingScope =
    subject !== undefined
      ? { of: 'reader', subject }
      : organisation !== undefined
        ? { of: 'readers', organisation }
        : { of: 'all' };
  return { reading: readingOfMany('access-record', scope), manner: 'required' };
};

/** The cases behind the figures leave the service as a file; the figures alone are figures. */
const ofStatistics: Recorded = (asked) => {
  const isFile = wantsCsv(asked.req.header('accept'));
  return ofMany(isFile ? 'case-table' : 'statistics', isFile ? 'required' : 'awaited', reported)(asked);
};

type ReadAddress = Extract<keyof Operations, `GET ${string}`>;

/**
 * THE table of what is put on record of each question, or why nothing is: one that is missing does not compile. What waits for
 * its record, and how (`RecordingManner`), is in docs/decisions/0027-who-read-what.md.
 */
// biome-ignore format: one question per line
export const recordedReadings: Readonly<Record<ReadAddress, Recorded | Unrecorded>> = {
  'GET /applications':                 ofMany('application-list', 'awaited', listed),
  'GET /applications/{id}':            ofCase('case', 'id'),
  'GET /applications/{id}/history':    ofCase('history', 'id'),
  'GET /applications/{id}/evidence':   ofCase('evidence', 'id', 'required'),
  'GET /emergencies':                  ofMany('emergency-list', 'beside', asListed),
  'GET /emergencies/{id}':             ofCase('case', 'id'),
  'GET /emergencies/{id}/history':     ofCase('history', 'id'),
  'GET /emergencies/{id}/evidence':    ofCase('evidence', 'id', 'required'),
  'GET /cases/{id}/notices':           ofCase('case', 'id'),
  'GET /paperwork':                    ofMany('paperwork-list', 'awaited', asListed),
  'GET /orders':                       ofMany('order-list', 'beside', (c) => own('operator', c.get('actor').organisation)),
  'GET /orders/{orderId}':             ofOrder('order'),
  'GET /orders/{orderId}/history':     ofOrder('order-history'),
  'GET /attachments/{sha256}':         ofScan,
  'GET /anchors/{number}/cases/{id}':  ofCase('proof', 'id', 'awaited'),
  'GET /schedule':                     ofMany('schedule', 'awaited', reported),
  'GET /schedule/{day}':               ofMany('schedule', 'awaited', reported),
  'GET /figures':                      ofMany('figures', 'awaited', asListed),
  'GET /statistics':                   ofStatistics,
  'GET /access-record':                ofAccess,
  'GET /applications/counts':          { because: 'four numbers of the list beside it, and no case' },
  'GET /anchors':                      { because: 'roots over everything, of no case' },
  'GET /anchors/{number}':             { because: 'a root over everything, of no case' },
  'GET /me':                           { because: 'what the token says of its own bearer' },
  'GET /me/notice-choices':            { because: 'what one chose oneself, and no case' },
  'GET /registry/{kind}':              { because: 'offices and rules that are registered, and no case' },
  'GET /registry/{kind}/{id}':         { because: 'an office or a rule that is registered, and no case' },
  'GET /registry/{kind}/{id}/history': { because: 'how an entry of the register came about, and no case' },
};
