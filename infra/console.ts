import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { consoleHeaders, contentSecurityPolicy } from '../console/build/headers.ts';
import { answerHeaders } from '../lambda/http/answer-headers.ts';
import { consoleRequestCode } from './console-request.ts';

export interface ConsoleProps {
  readonly domainName: string;
  readonly certificateArn: string;
  /** Separated by spaces. */
  readonly signInOrigins: string;
  readonly clientId: string;
  readonly issuer: string;
  readonly audience: string;
  /** Of the HTTP API, without a scheme. */
  readonly apiDomainName: string;
  /** Where browsers read scans from, and where they upload them to; without a scheme. */
  readonly attachmentsDomainName: string;
  readonly uploadsDomainName: string;
}

const twoYears = Duration.days(730);
/** As the service says it. */
const oneYear = Duration.days(365);

/** Records duty: at least 5 months (draft-2020 art. 8; Order 31 art. 11). */
const logsAreKept = Duration.days(180);

const closedBucket = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

const isBucket = (construct: Construct): construct is Construct & IBucket => construct instanceof Bucket;

/** The library's own class does not fit its own interface under `exactOptionalPropertyTypes`. */
const closed = (scope: Construct, id: string, props: BucketProps): Construct & IBucket => {
  const bucket: Construct = new Bucket(scope, id, { ...closedBucket, ...props });
  if (!isBucket(bucket)) throw new Error('a bucket is no bucket');
  return bucket;
};

/** The console's files in a private bucket, served under /console/ on the address of the API. */
export class Console extends Construct {
  constructor(scope: Construct, id: string, props: ConsoleProps) {
    super(scope, id);
    const logs = this.#logs();
    const files = closed(this, 'Files', {
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'files/',
    });
    const entrance = this.#entrance(props);
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'The console and the API of the coordinator on one address',
      domainNames: [props.domainName],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      logBucket: logs,
      logFilePrefix: 'distribution/',
      defaultBehavior: { ...this.#api(props), ...entrance },
      additionalBehaviors: { '/console/*': { ...this.#pages(files, props), ...entrance } },
    });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Who may reach it from where is decided by the operating office, not here.' },
      { id: 'AwsSolutions-CFR2', reason: 'Every request but the public pages carries a token checked at the API.' },
    );
    new CfnOutput(this, 'FilesBucket', { value: files.bucketName });
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId });
    new CfnOutput(this, 'DistributionDomain', { value: distribution.distributionDomainName });
  }

  #logs(): Construct & IBucket {
    const logs = closed(this, 'Logs', {
      // CloudFront's standard logs are written with an access control list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: logsAreKept }],
    });
    Validations.of(logs).acknowledge({ id: 'AwsSolutions-S1', reason: 'It holds the access logs themselves.' });
    return logs;
  }

  #entrance({ issuer, audience, clientId }: ConsoleProps): Pick<BehaviorOptions, 'functionAssociations'> {
    const code = FunctionCode.fromInline(consoleRequestCode({ issuer, audience, clientId }));
    const entrance = new EdgeFunction(this, 'Entrance', { code, runtime: FunctionRuntime.JS_2_0 });
    return { functionAssociations: [{ function: entrance, eventType: FunctionEventType.VIEWER_REQUEST }] };
  }

  /** Nothing of the API is kept on the way; it sets its own headers. */
  #api({ apiDomainName }: ConsoleProps): BehaviorOptions {
    return {
      origin: new HttpOrigin(apiDomainName),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      compress: true,
      responseHeadersPolicy: this.#apiHeaders(),
    };
  }

  /** For what the gateway answers by itself; the service says its own. */
  #apiHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'ApiHeaders', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: answerHeaders['Content-Security-Policy'], override: false },
        contentTypeOptions: { override: false },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
        strictTransportSecurity: { accessControlMaxAge: oneYear, override: false },
      },
      customHeadersBehavior: {
        customHeaders: (['Cache-Control', 'Cross-Origin-Resource-Policy'] as const).map((header) => ({
          header,
          value: answerHeaders[header],
          override: false,
        })),
      },
    });
  }

  #pages(files: IBucket, props: ConsoleProps): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: this.#headers(props),
    };
  }

  #headers({ signInOrigins, attachmentsDomainName, uploadsDomainName }: ConsoleProps): ResponseHeadersPolicy {
    const policy = contentSecurityPolicy({
      signIn: [signInOrigins],
      uploads: [`https://${uploadsDomainName}`],
      objects: [`https://${attachmentsDomainName}`],
    });
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: twoYears, includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: (['Cross-Origin-Resource-Policy', 'Permissions-Policy'] as const).map((header) => ({
          header,
          value: consoleHeaders[header],
          override: true,
        })),
      },
    });
  }
}
