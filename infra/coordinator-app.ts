import { type App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ConsoleStack } from './console-stack.ts';
import { readSettings } from './settings.ts';
import { CoordinatorStack } from './stack.ts';

/** The whole deployment: the coordinator and its console, without an account or region of their own, checked by cdk-nag when it is synthesised. */
export const coordinatorApp = (app: App): CoordinatorStack => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const coordinator = new CoordinatorStack(app, 'Coordinator', { settings: readSettings(app.node) });
  new ConsoleStack(app, 'CoordinatorConsole', { coordinator });
  return coordinator;
};
