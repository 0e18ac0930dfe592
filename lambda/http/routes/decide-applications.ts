import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { jsonBody, writes } from '../operation.ts';
import { ApplicationPath, KeyRequired } from '../schemas/parameters.ts';
import { ApproveBody, ComplaintsBody, ReasonBody, RemarkBody, StopBody } from '../schemas/requests.ts';
import { actOnApplication, applicationCommand } from './application-commands.ts';

const officer = writes('authority-officer');

const giveBack = createRoute({
  ...applicationCommand('return', ReasonBody),
  summary: 'Return for correction, with the reason',
  ...officer,
});

const decline = createRoute({
  ...applicationCommand('decline', ReasonBody),
  summary: 'Decline, with the reason',
  ...officer,
});

const approve = createRoute({
  ...applicationCommand('approve', ApproveBody),
  summary: 'Approve with a coordination order: the only signature, or the first of two',
  ...officer,
});

const secondSign = createRoute({
  ...applicationCommand('second-sign', RemarkBody),
  summary: 'Sign as the second officer',
  ...officer,
});

const halt = createRoute({
  ...applicationCommand('halt', StopBody),
  summary: 'Stop at once; the stop overtakes what is not yet taken',
  ...officer,
});

const complaints = createRoute({
  ...applicationCommand('complaints', ComplaintsBody),
  // Counts add up: without a key a repeated request would be counted twice.
  request: { params: ApplicationPath, headers: KeyRequired, ...jsonBody(ComplaintsBody) },
  summary: 'Record complaints about the message',
  ...officer,
});

const registerOutcomes = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actOnApplication(deps);
  app.openapi(giveBack, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'return-application', reason: body.reason }, body);
  });
  app.openapi(decline, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'decline-application', reason: body.reason }, body);
  });
  app.openapi(approve, (c) => {
    const body = c.req.valid('json');
    const { version: _, ...approval } = body;
    return act(c, c.req.valid('param').id, { type: 'approve-application', ...approval }, body);
  });
  app.openapi(secondSign, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'second-sign-application', reason: body.reason }, body);
  });
};

export const decideApplications = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actOnApplication(deps);
  registerOutcomes(app, deps);
  app.openapi(halt, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'halt-application', reason: body.reason }, body);
  });
  app.openapi(complaints, (c) => {
    const body = c.req.valid('json');
    const { count, receivedOn } = body;
    return act(c, c.req.valid('param').id, { type: 'record-complaints', count, receivedOn }, body);
  });
};
