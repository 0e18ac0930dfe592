import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { LogCode } from '../lambda/log.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';

export interface FaultAlarmsProps {
  readonly handler: HandlerFunction;
  /** What the function logs of a fault that it survives. */
  readonly code: LogCode;
  readonly alarmDescription: string;
  readonly monitoring: Monitoring;
}

/** Two alarms at the first fault: one that the function logs, and one that ends it or keeps it from starting. */
export const alarmAtTheFirstFault = (scope: Construct, props: FaultAlarmsProps): void => {
  const { handler, code, alarmDescription, monitoring } = props;
  const first = { threshold: 1, alarmDescription };
  monitoring.alarm(scope, 'Failed', { metric: handler.countLogged(code), ...first });
  const metric = handler.function.metricErrors({ period: Duration.minutes(1), statistic: 'Sum' });
  monitoring.alarm(scope, 'Errors', { metric, ...first });
};
