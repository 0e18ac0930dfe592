import { createCore, viewsOf } from '../adapters/core.ts';
import { createDueView } from '../adapters/due-view.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { awsOptions } from './aws.ts';
import { createClock } from './create/clock.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';

const options = awsOptions();
const views = createDueView(viewsOf(options));

export const handler = invoked(createClock({ ...createCore(options, everyCommit), views }, log));
