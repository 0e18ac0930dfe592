import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import * as z from 'zod';
import { applicationCommands } from '../../domain/application/commands/index.ts';
import { emergencyCommands } from '../../domain/emergency/commands/index.ts';
import type { HttpForm } from '../../domain/kernel/command.ts';
import { orderCommands } from '../../domain/order/commands/index.ts';
import { registryCommands } from '../../domain/registry/commands/index.ts';
import type { Role } from '../../domain/vocabulary/actor.ts';
import { declares, json, jsonBody, writeProblems } from '../operation.ts';
import { ReceiptAnswer } from '../schemas/answers.ts';
import { ApplicationState, EmergencyAnswer, EmergencyState, RegistryState } from '../schemas/cases.ts';
import {
  ApplicationPath,
  EmergencyPath,
  KeyOptional,
  KeyRequired,
  OrderPath,
  RegistryPath,
  Version,
} from '../schemas/command-input.ts';

type Documented = {
  readonly type: string;
  readonly who: { readonly roles: readonly Role[] };
  readonly http: HttpForm | null;
  readonly body: z.ZodType;
};

type Answers = { readonly place: z.ZodObject; readonly answer: (http: HttpForm) => ReturnType<typeof json> };

const bodyOf = ({ type, body: declared }: Documented, { version }: HttpForm): z.ZodType => {
  const body = declared instanceof z.ZodLazy ? declared.unwrap() : declared;
  if (!(body instanceof z.ZodObject)) throw new Error(`${type}: the body of a command is an object`);
  const id = type.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const named = { id: `${id}Request` };
  if (version === 'none') return body.clone().meta(named);
  const asked: z.ZodType = version === 'required' ? Version : Version.optional();
  return body.safeExtend({ version: asked }).meta(named);
};

const describe = (registry: OpenAPIRegistry, declared: Documented, { place, answer }: Answers): void => {
  const { http, who } = declared;
  if (http === null) return;
  const { method, path, tag, summary, description = '', status } = http;
  registry.registerPath({
    ...declares(...who.roles),
    ...(description === '' ? {} : { description }),
    method,
    path,
    tags: [tag],
    summary,
    request: {
      ...(path.includes('{') ? { params: place } : {}),
      headers: http.key === 'required' ? KeyRequired : KeyOptional,
      ...jsonBody(bodyOf(declared, http)),
    },
    responses: { [status]: answer(http), ...writeProblems },
  });
};

/** Puts every command of the tables into the document, from the very schemas that check it. */
export const describeCommands = (registry: OpenAPIRegistry): void => {
  const application = json(ApplicationState, 'The application as the command left it');
  const urgent = json(EmergencyAnswer, 'Committed; the orders are on their way');
  const afterwards = json(EmergencyState, 'The emergency as the command left it');
  const entry = json(RegistryState, 'The entry as it stands now');
  for (const one of Object.values<Documented>(applicationCommands))
    describe(registry, one, { place: ApplicationPath, answer: () => application });
  for (const one of Object.values<Documented>(emergencyCommands))
    describe(registry, one, { place: EmergencyPath, answer: ({ status }) => (status === 202 ? urgent : afterwards) });
  const report = json(ReceiptAnswer, 'What the report has made of the order');
  for (const one of Object.values<Documented>(orderCommands))
    describe(registry, one, { place: OrderPath, answer: () => report });
  for (const one of Object.values<Documented>(registryCommands))
    describe(registry, one, { place: RegistryPath, answer: () => entry });
};
