import { Match } from 'aws-cdk-lib/assertions';
import { resourcesOf, subsystem, synthesise } from './synthesised.ts';

const template = synthesise();
const routes = new Map(
  resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => [
    String(Properties['RouteKey']),
    Properties,
  ]),
);
const integrations = new Map(resourcesOf(template, 'AWS::ApiGatewayV2::Integration'));

/** The logical id behind a route's integration. */
const answeredBy = (routeKey: string): string => {
  const target = JSON.stringify(routes.get(routeKey)?.['Target']);
  const [, integration] = [...integrations].find(([id]) => target.includes(`"Ref":"${id}"`)) ?? [];
  const uri = JSON.parse(JSON.stringify(integration?.Properties['IntegrationUri']));
  return uri.Ref ?? uri['Fn::GetAtt'][0];
};
const emergencyRoutes = [...routes.keys()].filter((key) => key.startsWith('POST /emergencies'));
const publicRoutes = [
  'GET /.well-known/dispatch-keys.json',
  'GET /.well-known/estimate-keys.json',
  'GET /docs',
  'GET /health',
  'GET /openapi.json',
  'GET /problems/{code}',
];

describe('the entrance', () => {
  it.each([
    'POST /emergencies',
    'POST /emergencies/{id}/update',
    'POST /emergencies/{id}/cancel',
    'POST /emergencies/{id}/end',
    'POST /emergencies/{id}/confirm',
    'POST /emergencies/{id}/refuse',
  ])('leads %s to instances that are already warm', (routeKey) => {
    const alias = answeredBy(routeKey);
    const [, warm] = resourcesOf(template, 'AWS::Lambda::Alias').find(([id]) => id === alias) ?? [];
    expect(warm?.Properties).toMatchObject({ ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } });
    expect(subsystem(alias)).toBe('Emergency');
  });

  it('keeps more room for emergencies than it keeps warm', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Description: Match.stringLikeRegexp('emergencies'),
      ReservedConcurrentExecutions: 100,
    });
  });

  it('leads everything else to the ordinary function', () => {
    const others = [...routes.keys()].filter((key) => !emergencyRoutes.includes(key));
    expect(others.sort()).toEqual(['$default', ...publicRoutes]);
    for (const key of others) expect(subsystem(answeredBy(key))).toBe('OrdinaryApi');
  });

  it('asks for a token everywhere but at the public pages', () => {
    const open = [...routes].filter(([, { AuthorizationType }]) => AuthorizationType !== 'JWT').map(([key]) => key);
    expect(open.sort()).toEqual(publicRoutes);
    template.allResourcesProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: { Ref: 'TokenIssuer' }, Audience: [{ Ref: 'TokenAudience' }] },
    });
  });

  it('throttles every ordinary route and no emergency', () => {
    const [[, stage] = [], ...others] = resourcesOf(template, 'AWS::ApiGatewayV2::Stage');
    expect(others).toEqual([]);
    const settings = JSON.parse(JSON.stringify(stage?.Properties));
    expect(Object.keys(settings.RouteSettings).sort()).toEqual(['$default', ...publicRoutes]);
    for (const limits of Object.values(settings.RouteSettings))
      expect(limits).toHaveProperty('ThrottlingRateLimit', 500);
    expect(settings.DefaultRouteSettings).not.toHaveProperty('ThrottlingRateLimit');
    expect(settings.DefaultRouteSettings).not.toHaveProperty('ThrottlingBurstLimit');
  });

  it('logs who called what, without tokens or bodies', () => {
    const [[, stage] = []] = resourcesOf(template, 'AWS::ApiGatewayV2::Stage');
    const { Format } = JSON.parse(JSON.stringify(stage?.Properties['AccessLogSettings']));
    expect(Object.keys(JSON.parse(Format))).toEqual(expect.arrayContaining(['requestId', 'routeKey', 'status']));
    expect(Format).not.toMatch(/authorization|querystring|body/i);
  });
});

describe('the clock', () => {
  it('ticks every minute, one tick at a time, and never late', () => {
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Description: Match.stringLikeRegexp('due items'),
      ReservedConcurrentExecutions: 1,
      Timeout: 55,
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });
});

describe('the alarms', () => {
  const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({ id, ...Properties }));
  const withMetric = (metric: string, dimension = '') =>
    alarms.filter(
      (alarm) => JSON.stringify(alarm).includes(`"MetricName":"${metric}"`) && alarm.id.startsWith(dimension),
    );

  it('all reach the alarm topic', () => {
    for (const alarm of alarms) expect(JSON.stringify(alarm)).toMatch(/"AlarmActions":\[\{"Ref":"MonitoringAlarms/);
  });

  it('watch the dead letters and the oldest message of every queue', () => {
    expect(withMetric('ApproximateNumberOfMessagesVisible')).toHaveLength(14);
    expect(withMetric('ApproximateAgeOfOldestMessage')).toHaveLength(12);
  });

  it('watch how far both readers of the journal are behind', () => {
    expect(
      withMetric('IteratorAge')
        .map(({ id }) => subsystem(id))
        .sort(),
    ).toEqual(['Projection', 'Publication']);
  });

  it.each(['Errors', 'Throttles', 'Duration'])('watch the %s of the emergency function', (metric) => {
    expect(withMetric(metric, 'Emergency')).toHaveLength(1);
  });

  it.each([
    ['publish.deferred', 'Emergency'],
    ['emergency.not-compared', 'Emergency'],
    ['clock.item-failed', 'Clock'],
    ['delivery.poison', 'Delivery'],
  ])('watch how often %s is logged', (code, name) => {
    expect(withMetric(code, name)).toHaveLength(1);
  });

  it.each([
    ['commit.newer', ['Projection', 'Publication']],
    ['commit.unreadable', ['Emergency', 'OrdinaryApi', 'Projection', 'Publication']],
  ])('watch at both readers of the journal, and where cases are acted on, how often %s is logged', (code, readers) => {
    expect(
      withMetric(code)
        .map(({ id }) => subsystem(id))
        .toSorted(),
    ).toEqual(readers);
  });

  it('watch how often any function that reads the views leaves a row out', () => {
    expect(withMetric('views.unreadable').map(({ id }) => subsystem(id))).toEqual(['Views']);
  });

  it('take a silent clock for a broken one', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it('each name the page of the runbook that says what to do', async () => {
    const { readFile } = await import('node:fs/promises');
    const headings = (await readFile('docs/runbook.md', 'utf8')).split('\n').filter((line) => line.startsWith('#'));
    for (const alarm of alarms) {
      const page = /Runbook: (.+)\.$/.exec(JSON.parse(JSON.stringify(alarm)).AlarmDescription)?.[1];
      expect(headings).toContain(`### ${page}`);
    }
  });
});
