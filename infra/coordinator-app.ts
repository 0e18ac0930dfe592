import { type App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readSettings } from './settings.ts';
import { CoordinatorStack } from './stack.ts';

/** The whole deployment: one stack without an account or region of its own, checked by cdk-nag when it is synthesised. */
export const coordinatorApp = (app: App): CoordinatorStack => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return new CoordinatorStack(app, 'Coordinator', { settings: readSettings(app.node) });
};
