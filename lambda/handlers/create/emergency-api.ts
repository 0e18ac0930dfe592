import { limits } from '../../adapters/clients/limits.ts';
import { createSns } from '../../adapters/clients/sns.ts';
import { createCore, viewsOf } from '../../adapters/core.ts';
import { createOrdersView } from '../../adapters/orders-view.ts';
import { createSentLately } from '../../adapters/sent-lately.ts';
import { createPublisher, inlineWithinMs } from '../../adapters/sns-publisher.ts';
import { identity, readEnvironment, topics } from '../../config.ts';
import { emergencyCommits } from '../../domain/journal/emergency-commits.ts';
import { createEmergencyApp } from '../../http/emergency-app.ts';
import { createTokenVerifier } from '../../http/token.ts';
import { awsOptions } from '../aws.ts';
import { log } from '../telemetry.ts';
import { createHttpHandler } from './http-handler.ts';

/** After that there is time yet to write an emergency without it, twice at its longest. */
const comparedWithinMs = 700;

/** What acts on an emergency, as one Lambda: it commits and publishes in the same request. */
export const createEmergencyHandler = () => {
  const env = { ...readEnvironment(identity), ...readEnvironment(topics) };
  const arns = { live: env.LIVE_TOPIC_ARN, exercise: env.EXERCISE_TOPIC_ARN };
  const options = awsOptions(limits.emergency);
  const app = createEmergencyApp({
    ...createCore(options, emergencyCommits),
    views: createOrdersView(viewsOf(options)),
    publisher: createPublisher(createSns(limits.emergency), arns, inlineWithinMs),
    lately: createSentLately({ ...options, withinMs: comparedWithinMs }, emergencyCommits),
    onNotCompared: (caseId, cause) => log('emergency.not-compared', { caseId }, cause),
    onPublishFault: (caseId, cause) => log('publish.deferred', { caseId }, cause),
    onUnreadable: (where) => log('commit.unreadable', where),
    verifyToken: createTokenVerifier({ issuer: env.TOKEN_ISSUER, audience: env.TOKEN_AUDIENCE }),
    logger: log,
  });
  return createHttpHandler(app);
};
