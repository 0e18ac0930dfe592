import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createApp } from '../../lambda/http/app.ts';
import { type OpenApiDocument, openApiDocument } from '../../lambda/http/document.ts';

const untouched = (): never => {
  throw new Error('the document needs no port');
};

/** The document of the whole API, from an app that is never asked anything. */
export const apiDocument: OpenApiDocument = openApiDocument(
  createApp({
    journal: { load: untouched, stored: untouched, append: untouched },
    digest: untouched,
    clock: untouched,
    registry: { facts: untouched, factsAtHand: untouched },
    policy: defaultPolicy,
    publisher: { publish: untouched },
    onPublishFault: untouched,
    views: {
      cases: untouched,
      countOf: untouched,
      onBoard: untouched,
      paperwork: untouched,
      ordersOfCase: untouched,
      ordersOfOperator: untouched,
      registry: untouched,
      due: untouched,
      forgetDue: untouched,
    },
    figures: { weigh: untouched },
    reports: { facts: untouched, schedule: untouched },
    verifyToken: untouched,
    dispatchKeys: untouched,
    logger: untouched,
    surface: 'all',
  }),
);
