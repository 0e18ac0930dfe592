import { type Core, createCore } from '../adapters/core.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { awsOptions } from './aws.ts';

/** The shared parts of a function that has to do with every stream. */
export const wholeCore = (): Core => createCore(awsOptions(), everyCommit);
