import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import { ApplicationCard, CaseCard, EmergencyCard, PaperworkCard } from '../domain/views/cards.ts';
import type { ListQuery, Views } from '../service/ports.ts';
import { cardOf } from './card-of.ts';
import { createDueView } from './due-view.ts';
import { createOrdersView } from './orders-view.ts';
import type { OnUnreadableRow } from './read-rows.ts';
import { createRegistryView } from './registry-view.ts';
import { createScheduleView } from './schedule-view.ts';
import { type Condition, pageOf, queryViews } from './view-pages.ts';

const listCondition = (list: string, { scope, status }: Pick<ListQuery, 'scope' | 'status'>): Condition => {
  const name = scope.of === 'all' ? 'kind' : scope.of;
  const whole = scope.of === 'all' ? list : `${list}#${scope.organisation}`;
  return status === null
    ? { index: `by-${name}`, expression: `${name}Key = :key`, values: { ':key': whole } }
    : { index: `by-${name}-status`, expression: `${name}StatusKey = :key`, values: { ':key': `${whole}#${status}` } };
};

const countedAtMost = 1000;

/** The whole read side of the table `views`; a function that needs a part of it makes that part alone. */
export const createViews = (client: DynamoDBClient, table: string, onUnreadable: OnUnreadableRow): Views => {
  const views = { client, table, onUnreadable };
  const list = <T>(schema: z.ZodType<T>, name: string, request: ListQuery) =>
    pageOf(views, schema, listCondition(name, request), request, request.order === 'due');
  return {
    ...createRegistryView(views),
    ...createOrdersView(views),
    ...createDueView(views),
    ...createScheduleView(views),
    applicationCardOf: (caseId) => cardOf(views, ApplicationCard, caseId),
    cases: (kind, request) => list(CaseCard, kind, request),
    countOf: async (kind, request) => {
      const limit = { Select: 'COUNT', Limit: countedAtMost + 1 } as const;
      const { Count = 0, LastEvaluatedKey } = await queryViews(views, listCondition(kind, request), limit);
      // A Query also ends after 1 MB: then there are more than the fewer than a thousand it counted.
      return { count: Math.min(Count, countedAtMost), more: Count > countedAtMost || LastEvaluatedKey !== undefined };
    },
    onBoard: (state, { path, ...request }) => list(EmergencyCard, state, { ...request, status: path, order: 'recent' }),
    paperwork: (request) => list(PaperworkCard, 'paperwork', request),
  };
};
