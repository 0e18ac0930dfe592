import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AccessRecord } from './access.ts';
import { Acknowledgement } from './acknowledgement.ts';
import { Anchors } from './anchors.ts';
import { OrdinaryApi } from './api.ts';
import { Attachments } from './attachments.ts';
import { Clock } from './clock.ts';
import { Delivery } from './delivery.ts';
import { Dispatch } from './dispatch.ts';
import { Emergency } from './emergency.ts';
import { Gateway } from './gateway.ts';
import { Journal } from './journal.ts';
import { Keys } from './keys.ts';
import { Monitoring } from './monitoring.ts';
import { Notices } from './notices.ts';
import { Projection } from './projection.ts';
import { Publication } from './publication.ts';
import { Records } from './records.ts';
import type { Settings } from './settings.ts';
import { Views } from './views.ts';

/** The coordinator on AWS, in any partition: identity is a parameter, names are CloudFormation's. */
export class CoordinatorStack extends Stack {
  /** What a console in front of it has to know. */
  readonly entrance: {
    readonly issuer: string;
    readonly audience: string;
    readonly apiDomainName: string;
    readonly attachmentsDomainName: string;
    readonly uploadsDomainName: string;
  };

  constructor(scope: Construct, id: string, { settings }: { readonly settings: Settings }) {
    super(scope, id, { terminationProtection: true, description: 'Coordination of public-interest text messages' });
    const keys = new Keys(this, 'Keys');
    const monitoring = new Monitoring(this, 'Monitoring', { key: keys.topics });
    const journal = new Journal(this, 'Journal', { key: keys.records });
    const views = new Views(this, 'Views', { key: keys.records });
    const dispatch = new Dispatch(this, 'Dispatch', { operators: settings.operators, keys, monitoring });
    const tokens = this.#tokens();
    const subsystem = { settings, journal, views, keys, monitoring };

    const acknowledgement = new Acknowledgement(this, 'Acknowledgement', subsystem);
    const projection = new Projection(this, 'Projection', subsystem);
    const consoleOrigin = this.#consoleOrigin();
    const notices = new Notices(this, 'Notices', { ...subsystem, consoleOrigin });
    new Publication(this, 'Publication', { ...subsystem, dispatch, acknowledgement, notices });
    new Records(this, 'Records', { ...subsystem, dispatch });
    const clock = new Clock(this, 'Clock', subsystem);
    const attachments = new Attachments(this, 'Attachments', {
      key: keys.records,
      consoleOrigin,
    });
    const delivery = new Delivery(this, 'Delivery', { ...subsystem, dispatch });
    const anchors = new Anchors(this, 'Anchors', subsystem);
    const access = new AccessRecord(this, 'Access', { key: keys.records });
    const ordinary = new OrdinaryApi(this, 'OrdinaryApi', {
      ...subsystem,
      access,
      attachments,
      anchors,
      delivery,
      notices,
      tokens,
    });
    const emergency = new Emergency(this, 'Emergency', { ...subsystem, dispatch, tokens });
    const readers = [anchors, ordinary, acknowledgement, projection, clock, delivery, emergency, notices].map(
      ({ handler }) => handler,
    );
    views.watchReading(monitoring, readers);
    const gateway = new Gateway(this, 'Gateway', {
      ordinary: ordinary.handler.function,
      emergency: emergency.live,
      tokens,
      logKey: keys.records,
      monitoring,
    });
    this.entrance = {
      issuer: tokens.TOKEN_ISSUER,
      audience: tokens.TOKEN_AUDIENCE,
      apiDomainName: gateway.domainName,
      attachmentsDomainName: attachments.bucket.bucketRegionalDomainName,
      uploadsDomainName: attachments.uploads.bucketRegionalDomainName,
    };
  }

  /** The pages' own address, as browsers name it in `Origin`. */
  #consoleOrigin(): string {
    const origin = new CfnParameter(this, 'ConsoleOrigin', {
      description: 'Origin of the web console, which alone may upload attachments, e.g. https://console.example',
      allowedPattern: '^https://[^/]+$',
    });
    return origin.valueAsString;
  }

  /** Any OpenID Connect issuer: the deployment brings its own. */
  #tokens(): { readonly TOKEN_ISSUER: string; readonly TOKEN_AUDIENCE: string } {
    const issuer = new CfnParameter(this, 'TokenIssuer', {
      description: 'Issuer (iss) of the access tokens, an OpenID Connect provider; exactly as it stands in the token',
      allowedPattern: '^https://.+$',
    });
    const audience = new CfnParameter(this, 'TokenAudience', {
      description: 'Audience (aud) the access tokens are made for',
      minLength: 1,
    });
    return { TOKEN_ISSUER: issuer.valueAsString, TOKEN_AUDIENCE: audience.valueAsString };
  }
}
