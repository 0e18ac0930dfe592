import type { z } from 'zod';
import { barredApplicationActions, possibleApplicationActions } from '../../domain/application/commands/index.ts';
import type { Application, Erratum } from '../../domain/application/state.ts';
import { asKnownTo } from '../../domain/application/unsubmitted.ts';
import { type Actor, actsFor, hasRole } from '../../domain/vocabulary/actor.ts';
import { scansIn } from '../../domain/vocabulary/scans-in.ts';
import { figuresQuestionOf } from '../../service/applications.ts';
import { allFindingWords, allRefusalWords } from '../../words/all.ts';
import type { HttpDeps } from '../deps.ts';
import type { ApplicationCase, ApplicationState } from '../schemas/cases.ts';
import { saidBarred } from './barred-actions.ts';
import { closingOf } from './closing.ts';
import { damagedIn } from './damaged.ts';
import { saidFindings } from './findings.ts';
import { orderRows } from './order-rows.ts';
import { scansOfCase } from './scans.ts';

type Issued = NonNullable<Application['errata']>[number];

const saidErratum = ({ findings, ...erratum }: Erratum) => ({
  ...erratum,
  findings: saidFindings(allFindingWords, findings),
});

const saidIssued = ({ signedBy, ...erratum }: Issued) => ({ ...saidErratum(erratum), signedBy: [...signedBy] });

/** The state without what changes by itself: a repeated command is answered with the very same bytes. */
export const applicationState = (state: Application, actor: Actor): z.input<typeof ApplicationState> => {
  const {
    writers: _writers,
    submittedContent: _content,
    orders: _orders,
    scans: _scans,
    explained,
    pendingErratum,
    errata,
    damaged: _damaged,
    ...shown
  } = asKnownTo(state, actor);
  return {
    ...shown,
    ...damagedIn(state),
    closing: closingOf(state.closing),
    ...(explained === undefined ? {} : { explained: [...explained] }),
    ...(pendingErratum === undefined ? {} : { pendingErratum: saidErratum(pendingErratum) }),
    ...(errata === undefined ? {} : { errata: errata.map(saidIssued) }),
    findings: saidFindings(allFindingWords, state.findings),
    confirmedExemptions: [...state.confirmedExemptions],
    possibleActions: [...possibleApplicationActions(state, actor)],
    barredActions: saidBarred(allRefusalWords, barredApplicationActions(state, actor)),
  };
};

/** The figures are for those who weigh, and for auditors. */
const maySeeFigures = (state: Application, actor: Actor): boolean =>
  hasRole(actor, 'auditor') || (hasRole(actor, 'authority-officer') && actsFor(actor, state.authority));

export const applicationCase = async (
  deps: HttpDeps,
  whole: Application,
  actor: Actor,
): Promise<z.input<typeof ApplicationCase>> => {
  const state = asKnownTo(whole, actor);
  const weighed = maySeeFigures(state, actor) ? deps.figures.figuresFor(figuresQuestionOf(state), deps.clock()) : null;
  const of = { caseId: state.id, organisation: state.applicant, scans: scansIn(state.content) };
  const [orders, figures, scans] = await Promise.all([
    orderRows(deps, state),
    weighed,
    scansOfCase(deps, actor, of, state.scans),
  ]);
  const attachmentVerified = state.content.attachment === undefined ? null : (scans[0]?.verified ?? null);
  return { ...applicationState(whole, actor), orders, figures, attachmentVerified, scans };
};
