import { refuseEndpoint } from '../../../lambda/domain/registry/endpoint.ts';

describe('an endpoint that orders go to', () => {
  it.each([
    'https://orders.example.cn/in',
    'https://orders.example.cn:8443/in',
    'https://orders.example.cn:50443/in',
    'https://orders.example.cn:443/in',
    'https://169.253.255.255/',
    'https://169.255.0.0/',
    'https://11.0.0.1/',
    'https://172.32.0.1/',
    'https://100.128.0.1/',
    'https://[240e::1]/orders',
    'https://[::ffff:11.0.0.1]/',
  ])('may be %s', (endpoint) => {
    expect(refuseEndpoint(endpoint, false)).toBeNull();
  });

  it.each([
    'http://orders.example.cn/in',
    'https://127.0.0.1/orders',
    'https://localhost/orders',
    'https://operator.localhost:8443/',
    'https://[::1]/',
    'https://10.1.2.3/orders',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://100.127.255.255/',
    'https://[fd12:3456::1]/',
    'https://[fc00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost.localdomain/',
    'https://LOCALHOST.LocalDomain./',
    'https://gateway/',
    'https://orders.internal/',
    'https://printer.local/',
    'https://router.home.arpa/',
    'https://orders.example.cn:22/',
    'https://orders.example.cn:25/',
    'https://orders.example.cn:465/',
    'https://orders.example.cn:80/',
    'https://orders.example.cn:3306/',
    'https://orders.example.cn:6379/',
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
    'https://0.1.2.3/',
    'https://224.0.0.1/',
    'https://239.255.255.255/',
    'https://255.255.255.255/',
    'https://240.0.0.1/',
    'https://192.0.2.1/',
    'https://198.18.0.1/',
    'https://203.0.113.1/',
    'https://192.0.0.1/',
    'https://[ff02::1]/',
    'https://[2001:db8::1]/orders',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001::1]/',
    'https://[100::1]/',
    'https://[fec0::1]/',
    'https://[::7f00:1]/',
    'https://168.63.129.16/',
    'https://[::]/',
    'https://someone:secret@orders.example.cn/',
  ])('is never %s', (endpoint) => {
    for (const allowInsecure of [false, true]) expect(refuseEndpoint(endpoint, allowInsecure)).not.toBeNull();
  });
});
