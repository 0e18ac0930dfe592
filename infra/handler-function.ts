import { dirname, join } from 'node:path';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AssetHashType, Aws, DockerImage, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { LogCode } from '../lambda/log.ts';
import { bundleInto } from './bundling.ts';
import type { Entry } from './entries.ts';
import type { Settings } from './settings.ts';

/** Every name a handler may find in its environment; `lambda/config.ts` parses them. */
export type Environment = Partial<
  Record<
    | 'JOURNAL_TABLE'
    | 'VIEWS_TABLE'
    | 'ACCESS_TABLE'
    | 'NOTICES_TABLE'
    | 'NOTICES_TOPIC_ARN'
    | 'NOTICE_KEY_ID'
    | 'HAPPENINGS_QUEUE_URL'
    | 'CONSOLE_ORIGIN'
    | 'LIVE_TOPIC_ARN'
    | 'EXERCISE_TOPIC_ARN'
    | 'ACKNOWLEDGEMENT_QUEUE_URL'
    | 'PICK_UP_QUEUE_URLS'
    | 'TOKEN_ISSUER'
    | 'TOKEN_AUDIENCE'
    | 'SIGNING_KEY_ID'
    | 'ATTACHMENTS_BUCKET'
    | 'UPLOADS_BUCKET'
    | 'ANCHORS_BUCKET'
    | 'ANCHOR_KEY_ID'
    | 'ESTIMATE_KEY_ID'
    | 'POLICY',
    string
  >
>;

export interface HandlerProps {
  readonly entry: Entry;
  readonly description: string;
  /** MB; a function gets CPU in proportion, one whole core at 1769. */
  readonly memorySize: number;
  readonly timeout: Duration;
  readonly environment: Environment;
  readonly reservedConcurrentExecutions?: number;
  readonly settings: Settings;
  readonly logKey: IKey;
}

/** Bundled here, not in a container; by what comes out of it CDK tells whether there is anything to deploy. */
const codeOf = (file: string): Code =>
  Code.fromAsset(dirname(file), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      // CDK knows an asset again by its folder and these words: without them all functions would be the first.
      command: [file],
      local: {
        tryBundle: (folder) => {
          bundleInto(folder, file);
          return true;
        },
      },
    },
  });

const definedOnly = (environment: Environment): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));

/** Who logs, and where it is counted; of events nothing is ever logged. */
const telemetryOf = (entry: Entry) => ({
  POWERTOOLS_SERVICE_NAME: entry,
  POWERTOOLS_METRICS_NAMESPACE: Aws.STACK_NAME,
  POWERTOOLS_LOGGER_LOG_EVENT: 'false',
});

/** One function with a role, a log group and nothing else; what it may touch is granted by its subsystem. */
export class HandlerFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly #entry: Entry;

  constructor(scope: Construct, id: string, props: HandlerProps) {
    super(scope, id);
    const { entry, settings, environment, logKey, ...options } = props;
    this.#entry = entry;
    const logGroup = this.#logGroup(logKey);
    this.role = this.#role(logGroup);
    this.function = new LambdaFunction(this, 'Function', {
      ...options,
      role: this.role,
      logGroup,
      code: codeOf(join(settings.handlersDir, `${entry}.ts`)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      environment: { ...definedOnly(environment), ...telemetryOf(entry) },
    });
  }

  /** How often a minute the function logged this code (`lambda/handlers/telemetry.ts`): faults it survives are no `Errors`. */
  countLogged(code: LogCode): Metric {
    return new Metric({
      namespace: Aws.STACK_NAME,
      metricName: code,
      dimensionsMap: { service: this.#entry },
      period: Duration.minutes(1),
      statistic: 'Sum',
    });
  }

  /** Records duty: at least 5 months (draft-2020 art. 8; Order 31 art. 11). */
  #logGroup(encryptionKey: IKey): LogGroup {
    return new LogGroup(this, 'Logs', {
      encryptionKey,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #role(logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
        resources: ['*'],
      }),
    );
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray puts and dynamodb:ListStreams know no resources; a test allows no other action on *.',
    });
    return role;
  }
}
