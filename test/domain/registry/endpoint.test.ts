import { refuseEndpoint } from '../../../lambda/domain/registry/endpoint.ts';

describe('an endpoint that orders go to', () => {
  it.each([
    'https://orders.example.cn/in',
    'https://orders.example.cn:8443/in',
    'https://10.1.2.3/orders',
    'https://169.253.255.255/',
    'https://169.255.0.0/',
    'https://[2001:db8::1]/orders',
  ])('may be %s', (endpoint) => {
    expect(refuseEndpoint(endpoint, false)).toBeNull();
  });

  it.each([
    'http://orders.example.cn/in',
    'https://127.0.0.1/orders',
    'https://localhost/orders',
    'https://operator.localhost:8443/',
    'https://[::1]/',
  ])('is %s only where a runtime serves its own machine', (endpoint) => {
    expect(refuseEndpoint(endpoint, false)).not.toBeNull();
    expect(refuseEndpoint(endpoint, true)).toBeNull();
  });

  it.each([
    'https://169.254.169.254/latest/meta-data',
    'https://169.254.0.0/',
    'http://169.254.255.255/',
    'https://2852039166/',
    'https://0xa9fea9fe/',
    'https://169.254.43518/',
    'https://[::ffff:169.254.169.254]/',
    'https://[fe80::1]/',
    'https://[febf::1]/',
    'https://[fd00:ec2::254]/',
    'https://100.100.100.200/',
    'https://metadata.google.internal/',
    'https://METADATA.google.internal./',
    'https://0.0.0.0/',
    'https://[::]/',
    'https://someone:secret@orders.example.cn/',
  ])('is never %s', (endpoint) => {
    for (const allowInsecure of [false, true]) expect(refuseEndpoint(endpoint, allowInsecure)).not.toBeNull();
  });
});
