import type { RouteConfig } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { accessReads, accessRecord } from './access.ts';
import { advice, adviceRoutes } from './advice.ts';
import { anchorRoutes, anchors } from './anchors.ts';
import { attachmentRoutes, attachments } from './attachments.ts';
import { boundaries, boundaryRoutes } from './boundaries.ts';
import { estimateRoutes, estimates } from './estimates.ts';
import { evidence, evidenceRoutes } from './evidence.ts';
import { noticeChoiceRoutes, noticeChoices } from './notice-choices.ts';
import { noticeRoutes, notices } from './notices.ts';
import { orderRoutes, orders } from './orders.ts';
import { paperwork, paperworkReads } from './paperwork.ts';
import { applicationReads, readApplications } from './read-applications.ts';
import { emergencyReads, readEmergencies } from './read-emergencies.ts';
import { readRegistry, registryReads } from './read-registry.ts';
import { reportRoutes, reports } from './reports.ts';

type Group = {
  /** In the order in which the document tells them. */
  readonly routes: readonly RouteConfig[];
  readonly serve: (app: Hono<HttpEnv>, deps: HttpDeps) => void;
};

/** THE table of what is read and done besides the commands; what anybody may read of the service itself is apart. */
export const groups: readonly Group[] = [
  { routes: emergencyReads, serve: readEmergencies },
  { routes: paperworkReads, serve: paperwork },
  { routes: applicationReads, serve: readApplications },
  { routes: attachmentRoutes, serve: attachments },
  { routes: boundaryRoutes, serve: boundaries },
  { routes: evidenceRoutes, serve: evidence },
  { routes: anchorRoutes, serve: anchors },
  { routes: accessReads, serve: accessRecord },
  { routes: noticeRoutes, serve: notices },
  { routes: noticeChoiceRoutes, serve: noticeChoices },
  { routes: orderRoutes, serve: orders },
  { routes: registryReads, serve: readRegistry },
  { routes: adviceRoutes, serve: advice },
  { routes: estimateRoutes, serve: estimates },
  { routes: reportRoutes, serve: reports },
];
