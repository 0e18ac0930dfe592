import { Alarm, type CreateAlarmOptions, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Aws, CfnOutput } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface AlarmProps extends Partial<CreateAlarmOptions> {
  readonly metric: IMetric;
  readonly threshold: number;
  /** What it means and the heading of docs/runbook.md that says what to do. */
  readonly alarmDescription: string;
}

/** The one topic that every alarm reports to; each subsystem raises its own alarms through `alarm`. */
export class Monitoring extends Construct {
  readonly alarmTopic: Topic;

  constructor(scope: Construct, id: string, props: { readonly key: IKey }) {
    super(scope, id);
    this.alarmTopic = new Topic(this, 'Alarms', { masterKey: props.key, enforceSSL: true });
    this.#allowAlarms();
    new CfnOutput(this, 'AlarmTopicArn', { value: this.alarmTopic.topicArn });
  }

  /** Raises above or at the threshold; silence of a metric is healthy unless the caller says otherwise. */
  alarm(scope: Construct, id: string, props: AlarmProps): Alarm {
    const alarm = new Alarm(scope, id, {
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    });
    alarm.addAlarmAction(new SnsAction(this.alarmTopic));
    return alarm;
  }

  /** A topic policy replaces the default one, which would have let this account's alarms publish. */
  #allowAlarms(): void {
    this.alarmTopic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.alarmTopic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }
}
