import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Delivery } from './delivery.ts';
import { type Environment, HandlerFunction } from './handler-function.ts';
import type { SubsystemProps } from './projection.ts';
import type { Views } from './views.ts';

export interface OrdinaryApiProps extends SubsystemProps {
  readonly views: Views;
  readonly delivery: Delivery;
  readonly tokens: Environment;
  readonly policy: Environment;
}

/** Everything over HTTP but emergencies. It can commit and read; it cannot publish anything itself. */
export class OrdinaryApi extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, props: OrdinaryApiProps) {
    super(scope, id);
    const { settings, journal, views, delivery, keys, tokens, policy } = props;
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'api',
      description: 'Applications, decisions, paperwork, receipts, registry and reading',
      memorySize: 1024,
      // The HTTP API gives up after 30 s; the answer must come before.
      timeout: Duration.seconds(29),
      environment: {
        JOURNAL_TABLE: journal.table.tableName,
        VIEWS_TABLE: views.table.tableName,
        ...tokens,
        ...delivery.keyEnvironment,
        ...policy,
      },
      settings,
      logKey: keys.records,
    });
    const role: IGrantable = this.handler.role;
    journal.grantAppend(role);
    views.grantRead(role);
    delivery.grantPublicKey(role);
    props.monitoring.alarm(this, 'Errors', {
      metric: this.handler.function.metricErrors({ period: Duration.minutes(5) }),
      threshold: 5,
      alarmDescription: 'Requests end in faults. Runbook: Requests fail.',
    });
  }
}
