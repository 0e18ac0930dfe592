import { runInNewContext } from 'node:vm';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';
import { consoleRequestCode } from '../../infra/console-request.ts';
import { coordinatorApp } from '../../infra/coordinator-app.ts';
import { answerHeaders } from '../../lambda/http/answer-headers.ts';
import { resourcesOf, unbundled } from './synthesised.ts';

const synthesiseConsole = (): Template => {
  const app = unbundled();
  coordinatorApp(app);
  app.synth({ skipValidation: true });
  const stack = app.node.findChild('CoordinatorConsole');
  if (!(stack instanceof Stack)) throw new Error('the console has no stack');
  return Template.fromStack(stack);
};
const template = synthesiseConsole();

/** That CloudFront has words of its own for. */
const managed = ['Strict-Transport-Security', 'X-Content-Type-Options'];

describe('the files of the console', () => {
  it('lie in buckets that are private, encrypted and reached over TLS alone', () => {
    const buckets = resourcesOf(template, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const [, { Properties }] of buckets) {
      expect(Properties).toHaveProperty('BucketEncryption');
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
    const policies = resourcesOf(template, 'AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
    for (const [, policy] of policies) expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
  });

  it('are read by this distribution alone', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:GetObject',
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    });
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: Match.objectLike({ SigningBehavior: 'always', OriginAccessControlOriginType: 's3' }),
    });
  });
});

describe('the distribution', () => {
  it('takes /console/* from the files and keeps nothing of the API', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: [Match.objectLike({ PathPattern: '/console/*', AllowedMethods: ['GET', 'HEAD'] })],
        DefaultCacheBehavior: Match.objectLike({
          AllowedMethods: Match.arrayWith(['PUT', 'POST']),
          // Managed-CachingDisabled and Managed-AllViewerExceptHostHeader.
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
          ViewerProtocolPolicy: 'https-only',
        }),
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
        Logging: Match.objectLike({ Prefix: 'distribution/' }),
      }),
    });
  });

  it('says of what the gateway answers by itself what the service says of its own answers', () => {
    const { DefaultCacheBehavior } = JSON.parse(
      JSON.stringify(resourcesOf(template, 'AWS::CloudFront::Distribution')[0]?.[1].Properties['DistributionConfig']),
    );
    const policy = resourcesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy').find(
      ([id]) => id === DefaultCacheBehavior.ResponseHeadersPolicyId.Ref,
    );
    const said = JSON.stringify(policy?.[1].Properties);
    for (const [name, value] of Object.entries(answerHeaders))
      expect([name, said.includes(JSON.stringify(value)) || managed.includes(name)]).toEqual([name, true]);
    expect(said).toContain('"AccessControlMaxAgeSec":31536000');
    expect(said).toContain('"FrameOption":"DENY"');
    expect(said).toContain('"ContentTypeOptions":{"Override":false}');
    // What the service said itself stands: its pages let in their own styles.
    expect(said).not.toContain('"Override":true');
  });

  it('sends the pages with a policy that lets in no script but its own files', () => {
    const [, headers] =
      resourcesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy').find(([id]) => !id.includes('ApiHeaders')) ?? [];
    const security = JSON.parse(
      JSON.stringify(headers?.Properties['ResponseHeadersPolicyConfig']),
    ).SecurityHeadersConfig;
    const policy = JSON.stringify(security.ContentSecurityPolicy);
    expect(policy).toContain("default-src 'none'; script-src 'self'; ");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('{"Ref":"SignInOrigins"}');
    const [, connect = ''] = /connect-src(.*?); frame-src/.exec(policy) ?? [];
    for (const bucket of ['AttachmentsBucket', 'AttachmentsUploads']) expect(connect).toContain(bucket);
    expect(security).toMatchObject({
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
    });
  });
});

describe('the function at the entrance', () => {
  const settings = {
    issuer: 'https://sign-in.example/',
    clientId: 'console',
    audience: 'urn:broadcast-coordinator:api',
  };
  const ask = (uri: string) =>
    JSON.parse(
      JSON.stringify(
        runInNewContext(`${consoleRequestCode(settings)}; handler({ request: { uri: ${JSON.stringify(uri)} } })`),
      ),
    );

  it.each(['/', '/console'])('leads %s to the console', (uri) => {
    expect(ask(uri)).toMatchObject({ statusCode: 302, headers: { location: { value: '/console/' } } });
  });

  it.each(['/console/', '/console/work', '/console/applications/a-fb9f352452e2e45bf71d1430ec'])(
    'gives the one page for %s',
    (uri) => expect(ask(uri)).toEqual({ uri: '/console/index.html' }),
  );

  it.each([
    '/console/assets/index-B2x.js',
    '/console/icon.svg',
    '/applications',
    '/applications/a-1/history',
    '/openapi.json',
  ])('lets %s through as it is', (uri) => expect(ask(uri)).toEqual({ uri }));

  it('answers the settings on the spot', () => {
    const { statusCode, body } = ask('/console/settings.json');
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toEqual(settings);
  });
});
