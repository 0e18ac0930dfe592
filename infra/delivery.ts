import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type DispatchPath, pickUpKey } from '../lambda/resource-names.ts';
import type { Dispatch } from './dispatch.ts';
import { alarmAtTheFirstFault } from './fault-alarms.ts';
import { type Environment, HandlerFunction } from './handler-function.ts';
import type { Monitoring } from './monitoring.ts';
import { grantSend } from './queue-grants.ts';
import { coreEnvironment, type SubsystemProps } from './subsystem.ts';

/** To one operator. In a burst of emergencies a slow one must not fall behind by hours; a drill can wait. */
const deliveriesAtOnce: Readonly<Record<DispatchPath, number>> = { live: 100, exercise: 10 };

export interface DeliveryProps extends SubsystemProps {
  readonly dispatch: Dispatch;
}

const pickUpEnvironment = ({ pickUpQueues }: Dispatch): Environment => ({
  PICK_UP_QUEUE_URLS: JSON.stringify(
    Object.fromEntries(pickUpQueues.map(({ path, operator, queue }) => [pickUpKey(path, operator.id), queue.queueUrl])),
  ),
});

/** Hands orders to the operators that take signed HTTPS, and puts those of the others where they are polled. */
export class Delivery extends Construct {
  readonly handler: HandlerFunction;
  readonly #signingKey: Key;

  constructor(scope: Construct, id: string, props: DeliveryProps) {
    super(scope, id);
    this.#signingKey = this.#newSigningKey(props.settings.signingKeyGeneration);
    this.handler = new HandlerFunction(this, 'Handler', {
      entry: 'deliver',
      description: 'Signs each order and posts it to its operator, or puts it where that one polls',
      // All orders of its case are read before one is handed over: they take up to 260 MB beside what the function takes (decision 43).
      memorySize: 1024,
      // Not longer than the queue's visibility timeout: the order would be handed out twice.
      timeout: Duration.seconds(25),
      environment: { ...coreEnvironment(props), ...this.keyEnvironment, ...pickUpEnvironment(props.dispatch) },
      settings: props.settings,
      logKey: props.keys.records,
    });
    props.journal.grantAppend(this.handler.role, 'deliver');
    props.views.grantRegistry(this.handler.role);
    this.#signingKey.grant(this.handler.role, 'kms:Sign', 'kms:GetPublicKey');
    for (const { queue } of props.dispatch.pickUpQueues) grantSend(queue, this.handler.role);
    this.#consume(props.dispatch);
    this.#raiseAlarms(props.monitoring);
  }

  get keyEnvironment(): Environment {
    return { SIGNING_KEY_ID: this.#signingKey.keyId };
  }

  grantPublicKey(grantee: IGrantable): void {
    this.#signingKey.grant(grantee, 'kms:GetPublicKey');
  }

  /** ES256. Asymmetric keys do not rotate by themselves: a new generation is a new key. */
  #newSigningKey(generation: number): Key {
    return new Key(this, `SigningKey${generation}`, {
      description: `Signs orders to operators (JWS, ES256), generation ${generation}`,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /**
   * One order per invocation: a slow answer to one never eats the time of another. An operator that answers nothing for the
   * five seconds it has gets `deliveriesAtOnce / 5` orders a second; the others' queues are their own.
   */
  #consume(dispatch: Dispatch): void {
    for (const order of dispatch.orderQueues) {
      this.handler.function.addEventSource(
        new SqsEventSource(order.queue, {
          batchSize: 1,
          reportBatchItemFailures: true,
          maxConcurrency: deliveriesAtOnce[order.path],
        }),
      );
    }
  }

  #raiseAlarms(monitoring: Monitoring): void {
    const alarmDescription = 'Orders fail inside the deliverer. Runbook: Deliveries fail.';
    alarmAtTheFirstFault(this, { handler: this.handler, code: 'delivery.failed', alarmDescription, monitoring });
    monitoring.alarm(this, 'Unreadable', {
      metric: this.handler.countLogged('delivery.poison'),
      threshold: 1,
      alarmDescription: 'A message is no order this release can read. Runbook: Deliveries fail.',
    });
  }
}
