import type { JSONWebKeySet } from 'jose';
import type { Surface } from '../domain/kernel/command.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import type { LogIds } from '../log.ts';
import type { AccessReader, AccessRecorder } from '../service/access-record.ts';
import type { BoundaryFiles } from '../service/boundaries.ts';
import type { EmergencyDeps } from '../service/emergencies.ts';
import type { Estimates } from '../service/estimates.ts';
import type { ListVersions } from '../service/list-versions.ts';
import type { NoticeChoices } from '../service/notice-choices.ts';
import type { NoticeTable } from '../service/notices.ts';
import type { Archive, FiguresReader, Journal, Register, Views } from '../service/ports.ts';
import type { Anchors } from '../service/read-anchors.ts';
import type { Reports } from '../service/reports.ts';
import type { ScansFrom } from '../service/scans-known.ts';
import type { FindingWords } from '../words/say-finding.ts';
import type { RefusalWords } from '../words/say-refusal.ts';
import type { Deadline } from './deadline.ts';

export type HttpLogCode = 'request.failed' | 'emergency.failed' | 'answer.too-large' | 'commit.unreadable';

/** A coded message and ids; never bodies. `cause` is for the log alone, no client ever sees it. */
export type HttpLogger = (code: HttpLogCode, ids: LogIds, cause?: unknown) => void;

/** Which commands a host serves: the emergency function only the acting ones of emergencies, the ordinary one all others. */
export type Served = Surface | 'all';

/** Everything the app needs from outside; all of it ports. */
export type HttpDeps = EmergencyDeps &
  ScansFrom & {
    readonly journal: Journal & Archive;
    readonly register: Register;
    readonly views: Views;
    readonly figures: FiguresReader;
    readonly reports: Reports;
    /** What the lists are at that pages ask for again and again. */
    readonly lists: Pick<ListVersions, 'versionOf'>;
    readonly access: AccessReader;
    readonly accessRecorder: AccessRecorder;
    readonly notices: NoticeTable;
    readonly choices: NoticeChoices;
    readonly estimates: Estimates;
    /** Absent where no files are kept. */
    readonly boundaries?: BoundaryFiles;
    /** Absent where a deployment makes none. */
    readonly anchors?: Anchors;
    /** null: the token is invalid or expired. Throws when that cannot be found out. */
    readonly verifyToken: (token: string) => Promise<Actor | null>;
    /** The public keys by which operators check the orders they receive. */
    readonly dispatchKeys: () => Promise<JSONWebKeySet>;
    /** Those of the questions that they are asked. */
    readonly estimateKeys: () => Promise<JSONWebKeySet>;
    readonly logger: HttpLogger;
    /** `all`: one process is both functions. */
    readonly surface: Exclude<Served, 'emergency'>;
  };

export type HttpEnv = {
  Variables: {
    actor: Actor;
    /** Of the acting emergency routes alone. */
    deadline: Deadline | undefined;
    /** A refusal was answered with the case that it is of. */
    shown: boolean | undefined;
    /** What a fault is told by. */
    incident: string | undefined;
    /** Of the rules that this surface judges by. */
    findingWords: FindingWords;
    /** Of the reasons for which this surface refuses. */
    refusalWords: RefusalWords;
  };
};
