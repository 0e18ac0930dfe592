import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Console } from './console.ts';
import type { CoordinatorStack } from './stack.ts';

/**
 * The web console on an address of its own, the API behind it. A stack apart: CloudFormation in China does not know
 * every kind of resource it needs, and the coordinator must not wait for that.
 */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, id: string, { coordinator }: { readonly coordinator: CoordinatorStack }) {
    super(scope, id, { terminationProtection: true, description: 'Web console of the coordinator' });
    const { entrance } = coordinator;
    new Console(this, 'Console', {
      domainName: this.#parameter('DomainName', 'Domain of the console, e.g. console.example', '^[a-z0-9.-]+$'),
      certificateArn: this.#parameter('CertificateArn', 'ARN of its certificate, in us-east-1', '^arn:[^"\\s]+$'),
      signInOrigins: this.#parameter(
        'SignInOrigins',
        'Origins the issuer answers browsers on, separated by a space, e.g. https://sign-in.example',
        '^https://[^/;"\\s]+( https://[^/;"\\s]+)*$',
      ),
      clientId: this.#parameter('ClientId', 'Public client of the console at the issuer', '^[^"\\\\\\s]+$', 'console'),
      ...entrance,
    });
  }

  #parameter(id: string, description: string, allowedPattern: string, byDefault?: string): string {
    const chosen = byDefault === undefined ? {} : { default: byDefault };
    return new CfnParameter(this, id, { description, allowedPattern, ...chosen }).valueAsString;
  }
}
