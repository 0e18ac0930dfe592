import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Environment } from './handler-function.ts';

/** What operators are asked with, how many phones are in an area: a key of its own, so that what asks can sign no order. */
export class EstimateKey extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#key = new Key(this, 'Key', {
      description: 'Signs questions to operators, how many phones are in an area (JWS, ES256)',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  get environment(): Environment {
    return { ESTIMATE_KEY_ID: this.#key.keyId };
  }

  grantAsk(grantee: IGrantable): void {
    this.#key.grant(grantee, 'kms:Sign', 'kms:GetPublicKey');
  }
}
