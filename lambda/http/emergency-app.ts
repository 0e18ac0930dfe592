import { Hono } from 'hono';
import { emergencyCommands } from '../domain/emergency/commands/index.ts';
import { textFindingWords } from '../words/text-finding-words.ts';
import { urgentRefusalWords } from '../words/urgent-refusal-words.ts';
import { answerInTime } from './answer-in-time.ts';
import { authenticate } from './authenticate.ts';
import { onEmergencies } from './commands/emergencies.ts';
import { serveCommands } from './commands/serve.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';
import { prepare } from './prepare.ts';
import { routed } from './routed.ts';

/** Everything that the emergency function needs from outside; reading, registering and describing are others' business. */
export type EmergencyAppDeps = Parameters<typeof onEmergencies>[0] & Pick<HttpDeps, 'verifyToken' | 'logger'>;

/** Whoever acts on an emergency is answered in time, whatever the answer waits for. */
export const hurry = (app: Hono<HttpEnv>): void => {
  for (const { http } of Object.values(emergencyCommands))
    if (http?.surface === 'emergency') app.on(http.method, routed(http.path), answerInTime);
};

/** The HTTP app of the emergency function: what must never wait for anything ordinary, and nothing else. */
export const createEmergencyApp = (deps: EmergencyAppDeps): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  prepare(app, deps, { findingWords: textFindingWords, refusalWords: urgentRefusalWords });
  hurry(app);
  app.use('/emergencies/*', authenticate(deps));
  serveCommands(app, deps.digest, 'emergency', onEmergencies(deps));
  return app;
};
