import { App } from 'aws-cdk-lib/core';
import { coordinatorApp } from './coordinator-app.ts';

coordinatorApp(new App());
