import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { AccessRecord } from './access.ts';
import type { Anchors } from './anchors.ts';
import type { Attachments } from './attachments.ts';
import type { Delivery } from './delivery.ts';
import { EstimateKey } from './estimates.ts';
import { type Environment, HandlerFunction } from './handler-function.ts';
import type { Notices } from './notices.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

export interface OrdinaryApiProps extends SubsystemProps {
  readonly access: AccessRecord;
  readonly anchors: Anchors;
  readonly attachments: Attachments;
  readonly delivery: Delivery;
  readonly notices: Notices;
  readonly tokens: Environment;
}

/** Everything over HTTP but emergencies. It can commit and read; it cannot publish anything itself. */
export class OrdinaryApi extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, props: OrdinaryApiProps) {
    super(scope, id);
    const estimates = new EstimateKey(this, 'Estimates');
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'api',
      description: 'Applications, decisions, paperwork, receipts, registry and reading',
      // Evidence of the largest cases takes up to a gigabyte and six seconds of a processor, of which 1,769 MB are one (decision 45).
      memorySize: 1769,
      // The HTTP API gives up after 30 s; the answer must come before.
      timeout: Duration.seconds(29),
      environment: {
        ...coreEnvironment(props),
        ...props.tokens,
        ...props.delivery.keyEnvironment,
        ...props.attachments.environment,
        ...props.anchors.environment,
        ...props.access.environment,
        ...props.notices.recordEnvironment,
        ...estimates.environment,
      },
      settings: props.settings,
      logKey: props.keys.records,
    });
    props.journal.grantAppend(this.handler.role, 'api');
    props.views.grantRead(this.handler.role);
    props.views.grantRegisterTurn(this.handler.role);
    props.delivery.grantPublicKey(this.handler.role);
    estimates.grantAsk(this.handler.role);
    props.attachments.grantKeep(this.handler.role);
    props.anchors.grantRead(this.handler.role);
    props.access.grantRecord(this.handler.role);
    props.notices.grantOpen(this.handler.role);
    props.access.watch(props.monitoring, this.handler);
    const period = Duration.minutes(5);
    const several = { threshold: 5, alarmDescription: 'Requests end in faults. Runbook: Requests fail.' };
    props.monitoring.alarm(this, 'Failed', {
      metric: this.handler.countLogged('request.failed').with({ period }),
      ...several,
    });
    props.monitoring.alarm(this, 'TooLarge', {
      metric: this.handler.countLogged('answer.too-large'),
      threshold: 1,
      alarmDescription: 'An answer is longer than a function can give. Runbook: An answer is too large.',
    });
    props.monitoring.alarm(this, 'Unreadable', {
      metric: this.handler.countLogged('commit.unreadable'),
      threshold: 1,
      alarmDescription: 'A case was asked for that cannot be read whole. Runbook: Commits left the stream unread.',
    });
    props.monitoring.alarm(this, 'Errors', { metric: this.handler.function.metricErrors({ period }), ...several });
  }
}
