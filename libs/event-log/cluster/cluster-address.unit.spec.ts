import { describe, expect, it } from '@jest/globals';
import { LogUnavailableError } from '../errors.ts';
import { clusterAddress } from './cluster-address.ts';

const flawOf = (address: string): unknown => {
  try {
    return clusterAddress(address);
  } catch (error) {
    return error instanceof LogUnavailableError ? error.params : error;
  }
};

describe('the address of a cluster', () => {
  it.each([
    ['esdb://so-cai:m%40t@db.example:2113', 'so-cai', 'm@t'],
    ['esdb://a:b@one:2113,two:2113,three?nodePreference=leader&keepAliveInterval=10000', 'a', 'b'],
    ['esdb+discover://a:b@cluster.example', 'a', 'b'],
    ['esdb://127.0.0.1:2113?tls=false', '', ''],
    [`esdb://a:b@h:2113?tlsCAFile=${encodeURIComponent(import.meta.filename)}`, 'a', 'b'],
  ])('%s is read', (text, username, password) => {
    expect(clusterAddress(text)).toEqual({ text, account: { username, password } });
  });

  it.each([
    ['db.example:2113', 'shape', undefined],
    ['kurrentdb://a:b@h:2113', 'scheme', 'kurrentdb'],
    ['esdb://a:b@', 'host', undefined],
    ['esdb://a:b@h h:2113', 'host', 'h h:2113'],
    ['esdb://a:b@h:port', 'port', 'port'],
    ['esdb://a:b@h:65536', 'port', '65536'],
    ['esdb://h:2113', 'account', undefined],
    ['esdb://a:b@h:2113?tls=false', 'tls', undefined],
    ['esdb://a:b@h:2113?tls=no', 'option', 'tls=no'],
    ['esdb://a:b@h:2113?tlsVerifyCert=false', 'option', 'tlsVerifyCert=false'],
    ['esdb://a:b@h:2113?keepAliveInterval=5', 'option', 'keepAliveInterval=5'],
    ['esdb://a:b@h:2113?toString=1', 'option', 'toString=1'],
    ['esdb://a:b@h:2113?tlsCAFile=/no/such.pem', 'certificate-missing', '/no/such.pem'],
    ['esdb://a:b@h:2113?nodePreference=follower', 'leader-only', 'follower'],
    ['esdb://a:%@h:2113', 'shape', undefined],
  ])('%s is refused: %s', (text, flaw, part) => {
    const input = text.replace(/:(b|%)@/, ':…@');
    expect(flawOf(text)).toEqual({ input, flaw, ...(part !== undefined && { part }) });
  });
});
