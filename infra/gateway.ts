import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Aws, CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Monitoring } from './monitoring.ts';
import { emergencyRoutes, ordinaryThrottle, publicRoutes } from './routes.ts';

export interface GatewayProps {
  readonly ordinary: IFunction;
  /** The alias with provisioned concurrency, never the bare function. */
  readonly emergency: IFunction;
  readonly tokens: { readonly TOKEN_ISSUER: string; readonly TOKEN_AUDIENCE: string };
  readonly logKey: IKey;
  readonly monitoring: Monitoring;
}

/** Who called what and how it ended; no bodies, no tokens, no query strings. */
const accessLogFields = JSON.stringify({
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  sourceIp: '$context.identity.sourceIp',
  authorizerError: '$context.authorizer.error',
});

/** The HTTP entrance: tokens checked at the door, emergencies led past the throttle to a function of their own. */
export class Gateway extends Construct {
  readonly #api: HttpApi;
  readonly #stage: HttpStage;

  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id);
    this.#api = new HttpApi(this, 'Api', { createDefaultStage: false });
    this.#stage = this.#openStage(props.logKey);
    this.#routeOrdinary(props);
    this.#routeEmergencies(props);
    this.#raiseAlarms(props.monitoring);
    new CfnOutput(this, 'Address', { value: this.#api.apiEndpoint });
  }

  /** Without a scheme, for what stands before it. */
  get domainName(): string {
    return `${this.#api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
  }

  #openStage(encryptionKey: IKey): HttpStage {
    const accessLog = new LogGroup(this, 'AccessLog', {
      encryptionKey,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(accessLogFields),
      },
    });
  }

  /** Throttled route by route: a limit on the stage would hold back emergencies too. */
  #routeOrdinary({ ordinary, tokens }: GatewayProps): void {
    const integration = new HttpLambdaIntegration('Ordinary', ordinary);
    const routes = publicRoutes.map((path) => {
      const route = new HttpRoute(this, `Get${path}`, {
        httpApi: this.#api,
        routeKey: HttpRouteKey.with(path, HttpMethod.GET),
        integration,
      });
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Public by design: the contract, the health check and the public halves of the signing keys.',
      });
      return route;
    });
    routes.push(
      new HttpRoute(this, 'Ordinary', {
        httpApi: this.#api,
        routeKey: HttpRouteKey.DEFAULT,
        integration,
        authorizer: this.#authorizer('OrdinaryTokens', tokens),
      }),
    );
    this.#throttle(routes);
  }

  #routeEmergencies({ emergency, tokens }: GatewayProps): void {
    const integration = new HttpLambdaIntegration('Emergency', emergency);
    const authorizer = this.#authorizer('EmergencyTokens', tokens);
    for (const { method, path } of emergencyRoutes) {
      new HttpRoute(this, `Post${path}`, {
        httpApi: this.#api,
        routeKey: HttpRouteKey.with(path, method === 'post' ? HttpMethod.POST : HttpMethod.PUT),
        integration,
        authorizer,
      });
    }
  }

  #authorizer(id: string, { TOKEN_ISSUER, TOKEN_AUDIENCE }: GatewayProps['tokens']): IHttpRouteAuthorizer {
    return new HttpJwtAuthorizer(id, TOKEN_ISSUER, { jwtAudience: [TOKEN_AUDIENCE] });
  }

  /** The stage refuses settings for a route it does not know yet, hence the dependency. */
  #throttle(routes: readonly HttpRoute[]): void {
    const stage = this.#stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the stage has no CloudFormation resource of its own');
    const publicKeys = publicRoutes.map((path) => `GET ${path}`);
    stage.routeSettings = Object.fromEntries(
      [...publicKeys, HttpRouteKey.DEFAULT.key].map((key) => [key, ordinaryThrottle]),
    );
    this.#stage.node.addDependency(...routes);
  }

  #raiseAlarms(monitoring: Monitoring): void {
    monitoring.alarm(this, 'ServerErrors', {
      metric: this.#api.metricServerError({ period: Duration.minutes(1), statistic: 'Sum' }),
      threshold: 5,
      alarmDescription: 'Requests end in faults. Runbook: Requests fail.',
    });
  }
}
