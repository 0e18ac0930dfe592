import type { Hono } from 'hono';
import type { ScanContents } from '../../domain/application/refuse-file.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import { attachmentIn, confirmAttachment, isVerified, keptAs } from '../../service/attachments.ts';
import { ownerOf } from '../../service/load.ts';
import { answerProblem, answerRefusal } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, readProblems, reads, writeProblems, writes } from '../operation.ts';
import { scanElsewhere } from '../representations/scans.ts';
import { declareRoute, serveRoute } from '../route.ts';
import {
  AttachmentAnswer,
  AttachmentLink,
  AttachmentPath,
  AttachmentQuery,
  ConfirmAttachmentBody,
  UploadAnswer,
  UploadBody,
} from '../schemas/attachments.ts';
import { KeyOptional, KeyRequired } from '../schemas/parameters.ts';
import { chainShownTo, loadVisibleCase } from '../visible-case.ts';

const tags = ['attachments'];

const announce = declareRoute({
  method: 'post',
  path: '/attachments',
  tags,
  summary: 'Announce a scan of a sealed document; answers where to upload it',
  ...writes('department-officer'),
  request: { headers: KeyRequired, ...jsonBody(UploadBody) },
  responses: { 201: json(UploadAnswer, 'The upload that the browser makes itself'), ...writeProblems },
});

const confirm = declareRoute({
  method: 'post',
  path: '/attachments/{sha256}/confirm',
  tags,
  summary: 'Have an uploaded scan verified: size, type by its first bytes, SHA-256 of the whole',
  ...writes('department-officer'),
  request: {
    get params() {
      return AttachmentPath();
    },
    headers: KeyOptional,
    ...jsonBody(ConfirmAttachmentBody),
  },
  responses: { 200: json(AttachmentAnswer, 'Verified and kept'), ...writeProblems },
});

const link = declareRoute({
  method: 'get',
  path: '/attachments/{sha256}',
  tags,
  summary: 'A short-lived address of an attachment of a case',
  ...reads('department-officer', 'authority-officer', 'duty-officer', 'auditor'),
  request: {
    get params() {
      return AttachmentPath();
    },
    get query() {
      return AttachmentQuery();
    },
  },
  responses: { 200: json(AttachmentLink, 'Where to read it, for some minutes'), ...readProblems },
});

export const attachmentRoutes = [announce, confirm, link] as const;
export type AttachmentRoutes = (typeof attachmentRoutes)[number];

const noStore = 'no attachments are kept here';
const noAttachment = 'no such attachment of this case';

/** The attachment and whose it is, where the actor may see a case that refers to it. */
const findVisible = async (deps: HttpDeps, caseId: string, sha256: string, actor: Actor) => {
  const found = await loadVisibleCase(deps, caseId, actor);
  const attachment = found === null ? null : attachmentIn(chainShownTo(found, actor)(found.commits), sha256);
  return found === null || attachment === null ? null : { organisation: ownerOf(found), attachment };
};

/** What whoever hands a file in is told of it, as far as it has been opened. */
const toldOf = async (deps: HttpDeps, actor: Actor, sha256: string, contents: ScanContents | null) => ({
  pages: contents?.pages ?? null,
  elsewhere: await scanElsewhere(deps, actor, sha256, contents),
});

const registerUpload = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  const { attachments: desk } = deps;
  serveRoute(app, announce, async (c) => {
    const { organisation } = c.get('actor');
    if (desk === undefined || organisation === null) return answerProblem(c, 'not-found', noStore);
    const declared = c.req.valid('json');
    const kept = await keptAs(desk.store, organisation, declared);
    const signed = kept !== null ? null : await desk.store.signUpload(organisation, declared);
    const upload = signed === null ? null : { ...signed, method: 'PUT' as const, headers: { ...signed.headers } };
    const told = await toldOf(deps, c.get('actor'), declared.sha256, kept?.contents ?? null);
    return c.json({ sha256: declared.sha256, verified: kept !== null, ...told, upload }, 201);
  });
  serveRoute(app, confirm, async (c) => {
    const { organisation } = c.get('actor');
    if (desk === undefined || organisation === null) return answerProblem(c, 'not-found', noStore);
    const declared = { ...c.req.valid('json'), ...c.req.valid('param') };
    const confirmed = await confirmAttachment(desk.store, organisation, declared);
    if (!confirmed.ok) return answerRefusal(c, confirmed.error);
    const told = await toldOf(deps, c.get('actor'), declared.sha256, confirmed.value);
    return c.json({ ...declared, verified: true as const, ...told }, 200);
  });
};

/** Files travel between the browser and the store; only what is said of them passes here. */
export const attachments = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  registerUpload(app, deps);
  serveRoute(app, link, async (c) => {
    const { sha256 } = c.req.valid('param');
    const { case: caseId, as } = c.req.valid('query');
    const desk = deps.attachments;
    const found = desk === undefined ? null : await findVisible(deps, caseId, sha256, c.get('actor'));
    if (desk === undefined || found === null) return answerProblem(c, 'not-found', noAttachment);
    const { organisation, attachment } = found;
    if (!(await isVerified(desk.store, organisation, attachment))) return answerProblem(c, 'not-found', noAttachment);
    const { url, expiresAt } = await desk.store.signRead({ organisation, sha256 }, attachment.name, as);
    return c.json({ ...attachment, url, expiresAt }, 200);
  });
};
