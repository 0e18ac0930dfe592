import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type Environment, HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';
import type { SubsystemProps } from './projection.ts';
import type { Views } from './views.ts';

export interface ClockProps extends SubsystemProps {
  readonly views: Views;
  readonly policy: Environment;
}

/** Runs what is due, once a minute and one at a time; a missed tick is made good by the next, so none is retried. */
export class Clock extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { settings, journal, views, keys, monitoring, policy }: ClockProps) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'clock',
      description: 'Runs due items: send windows, paperwork, reminders, expiry',
      memorySize: 512,
      // Over before the next tick, which would otherwise be throttled.
      timeout: Duration.seconds(55),
      environment: { JOURNAL_TABLE: journal.table.tableName, VIEWS_TABLE: views.table.tableName, ...policy },
      reservedConcurrentExecutions: 1,
      settings,
      logKey: keys.records,
    });
    this.handler.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    journal.grantAppend(this.handler.role);
    views.grantRunDue(this.handler.role);
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(this.handler.function, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    this.#raiseAlarms(monitoring);
  }

  #raiseAlarms(monitoring: Monitoring): void {
    const clock = this.handler.function;
    const alarmDescription = 'Deadlines are not being run. Runbook: The clock stands still.';
    monitoring.alarm(this, 'NotRunning', {
      metric: clock.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription,
    });
    monitoring.alarm(this, 'Errors', {
      metric: clock.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 3,
      alarmDescription,
    });
  }
}
