import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { alarmAtTheFirstFault } from './fault-alarms.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

/** Runs what is due, once a minute and one at a time; a missed tick is made good by the next, so none is retried. */
export class Clock extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, props: SubsystemProps) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'clock',
      description: 'Runs due items: send windows, paperwork, reminders, expiry',
      // A whole core: when a country's alerts expire together it has ten thousand cases a minute to decide.
      memorySize: 1769,
      // Over before the next tick, which would otherwise be throttled.
      timeout: Duration.seconds(55),
      environment: coreEnvironment(props),
      reservedConcurrentExecutions: 1,
      settings: props.settings,
      logKey: props.keys.records,
    });
    this.handler.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    props.journal.grantAppend(this.handler.role, 'clock');
    props.views.grantRegistry(this.handler.role);
    props.views.grantRunDue(this.handler.role);
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(this.handler.function, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    this.#raiseAlarms(props.monitoring);
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
    alarmAtTheFirstFault(this, { handler: this.handler, code: 'clock.failed', alarmDescription, monitoring });
    monitoring.alarm(this, 'ItemsFailed', {
      metric: this.handler.countLogged('clock.item-failed'),
      threshold: 1,
      alarmDescription: 'Something due failed. Runbook: Something due fails.',
    });
    monitoring.alarm(this, 'Behind', {
      metric: this.handler.countLogged('clock.behind'),
      threshold: 1,
      alarmDescription: 'More is due than one minute takes. Runbook: The clock is behind.',
    });
  }
}
