import type { z } from 'zod';
import { barredApplicationActions, possibleApplicationActions } from '../../domain/application/commands/index.ts';
import type { Application } from '../../domain/application/state.ts';
import { asKnownTo } from '../../domain/application/unsubmitted.ts';
import { type Actor, actsFor, hasRole } from '../../domain/vocabulary/actor.ts';
import { figuresQuestionOf } from '../../service/applications.ts';
import { isVerified } from '../../service/attachments.ts';
import { allFindingWords, allRefusalWords } from '../../words/all.ts';
import type { HttpDeps } from '../deps.ts';
import type { ApplicationCase, ApplicationState } from '../schemas/cases.ts';
import { saidBarred } from './barred-actions.ts';
import { closingOf } from './closing.ts';
import { saidFindings } from './findings.ts';
import { orderRows } from './order-rows.ts';

/** The state without what changes by itself: a repeated command is answered with the very same bytes. */
export const applicationState = (state: Application, actor: Actor): z.input<typeof ApplicationState> => {
  const { writers: _writers, submittedContent: _content, orders: _orders, ...shown } = asKnownTo(state, actor);
  return {
    ...shown,
    closing: closingOf(state.closing),
    findings: saidFindings(allFindingWords, state.findings),
    confirmedExemptions: [...state.confirmedExemptions],
    possibleActions: [...possibleApplicationActions(state, actor)],
    barredActions: saidBarred(allRefusalWords, barredApplicationActions(state, actor)),
  };
};

/** The figures are for those who weigh, and for auditors. */
const maySeeFigures = (state: Application, actor: Actor): boolean =>
  hasRole(actor, 'auditor') || (hasRole(actor, 'authority-officer') && actsFor(actor, state.authority));

const isScanVerified = async (
  { attachments }: HttpDeps,
  { applicant, content }: Application,
): Promise<boolean | null> =>
  attachments === undefined || content.attachment === undefined
    ? null
    : isVerified(attachments.store, applicant, content.attachment);

export const applicationCase = async (
  deps: HttpDeps,
  whole: Application,
  actor: Actor,
): Promise<z.input<typeof ApplicationCase>> => {
  const state = asKnownTo(whole, actor);
  const weighed = maySeeFigures(state, actor) ? deps.figures.weigh(figuresQuestionOf(state), deps.clock()) : null;
  const [orders, figures, attachmentVerified] = await Promise.all([
    orderRows(deps, state.id, state.orders),
    weighed,
    isScanVerified(deps, state),
  ]);
  return { ...applicationState(whole, actor), orders, figures, attachmentVerified };
};
