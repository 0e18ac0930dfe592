import { type Decision as DecisionOf, declaring } from '../kernel/command.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import type { Actor } from '../vocabulary/actor.ts';
import type { ApplicationEvent } from './events.ts';
import type { Figures } from './figures.ts';
import type { Side } from './rules.ts';
import type { Application } from './state.ts';

export type Decision = DecisionOf<ApplicationEvent>;

export type ApplicationContext = DecisionContext & {
  /** The figures shown to the officer; null for commands that weigh nothing. */
  readonly figures: Figures | null;
};

/** Declares one command on an application. */
export const applicationCommand = declaring<Application, ApplicationEvent, Side, ApplicationContext>();

/** How commands come in that are given on an application: `POST /applications/{id}/<path>`. */
export const onApplication = <P extends string>(path: P, summary: string) => ({
  method: 'post' as const,
  path: `/applications/{id}/${path}` as const,
  tag: 'applications',
  summary,
  surface: 'ordinary' as const,
  key: 'optional' as const,
  status: 200 as const,
  version: 'required' as const,
});

export const department = { roles: ['department-officer'], side: 'applicant' } as const;
export const authority = { roles: ['authority-officer'], side: 'authority' } as const;
export const system = { roles: ['system'], side: 'system' } as const;

/** Nobody decides what they wrote or submitted themselves. */
export const refuseWriter = ({ writers }: Application, { subject }: Actor): Refusal | null =>
  writers.includes(subject) ? refuse('own-application', {}).error : null;

export const refuseUnlessReasoned = (reason: string): Refusal | null =>
  reason.trim() === '' ? refuse('reason-missing', {}, { pointer: '/reason' }).error : null;
