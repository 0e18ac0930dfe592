import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import type { Dispatch } from './dispatch.ts';
import { alarmAtTheFirstFault } from './fault-alarms.ts';
import { type Environment, HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

export interface EmergencyProps extends SubsystemProps {
  readonly dispatch: Dispatch;
  readonly tokens: Environment;
}

/** Under exactOptionalPropertyTypes CDK's own Alias does not fit its IFunction; what callers need is the ARN. */
const isFunction = (construct: IConstruct): construct is IFunction => 'functionArn' in construct;

/** The p99 above which a sender would notice: ten times what the commit and the publish cost together. */
const slowAfter = Duration.seconds(1);

/** Emergencies send first: a function of its own, always warm, that ordinary load cannot starve. */
export class Emergency extends Construct {
  readonly handler: HandlerFunction;
  /** Where the API sends emergencies: the version whose instances are provisioned. */
  readonly live: IFunction;

  constructor(scope: Construct, id: string, props: EmergencyProps) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'emergency-api',
      description: 'Takes emergencies and publishes them in the same request',
      // A whole core: token check, canonical JSON and hashing are CPU on the critical path.
      memorySize: 1769,
      timeout: Duration.seconds(15),
      environment: { ...coreEnvironment(props), ...props.dispatch.environment, ...props.tokens },
      reservedConcurrentExecutions: props.settings.emergencyReservedConcurrency,
      settings: props.settings,
      logKey: props.keys.records,
    });
    this.live = this.#keepWarm(props.settings.emergencyProvisionedConcurrency);
    props.journal.grantAppend(this.handler.role, 'emergency-api');
    props.views.grantUrgent(this.handler.role);
    props.views.grantSentLately(this.handler.role);
    props.dispatch.grantPublish(this.handler.role);
    this.#raiseAlarms(props.monitoring);
  }

  #keepWarm(provisionedConcurrentExecutions: number): IFunction {
    const alias = this.handler.function.addAlias('live', { provisionedConcurrentExecutions });
    if (!isFunction(alias)) throw new Error('an alias has the ARN of a function');
    return alias;
  }

  #raiseAlarms(monitoring: Monitoring): void {
    const emergency = this.handler.function;
    const everyMinute = { period: Duration.minutes(1) };
    const alarmDescription = 'Emergencies fail or are slow. Runbook: Emergencies fail.';
    alarmAtTheFirstFault(this, { handler: this.handler, code: 'emergency.failed', alarmDescription, monitoring });
    monitoring.alarm(this, 'Throttles', {
      metric: emergency.metricThrottles(everyMinute),
      threshold: 1,
      alarmDescription,
    });
    monitoring.alarm(this, 'Slow', {
      metric: emergency.metricDuration({ ...everyMinute, statistic: 'p99' }),
      threshold: slowAfter.toMilliseconds(),
      alarmDescription,
    });
    monitoring.alarm(this, 'Unreadable', {
      metric: this.handler.countLogged('commit.unreadable'),
      threshold: 1,
      alarmDescription:
        'An emergency cannot be read whole: it can only be stopped. Runbook: Commits left the stream unread.',
    });
    monitoring.alarm(this, 'NotCompared', {
      metric: this.handler.countLogged('emergency.not-compared'),
      threshold: 1,
      alarmDescription: 'The same emergency may be sent twice. Runbook: Emergencies are not compared.',
    });
    monitoring.alarm(this, 'PublishDeferred', {
      metric: this.handler.countLogged('publish.deferred'),
      threshold: 1,
      alarmDescription,
    });
  }
}
