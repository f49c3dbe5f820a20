import { existsSync } from 'node:fs';
import { LogUnavailableError } from '../errors.ts';

/** What is wrong with the address of a cluster. */
export type AddressFlaw =
  'scheme' | 'host' | 'port' | 'option' | 'tls' | 'account' | 'certificate-missing' | 'leader-only' | 'shape';

export interface ClusterAddress {
  /** As the client takes it. */
  readonly text: string;
  readonly account: { readonly username: string; readonly password: string };
}

/** What may stand behind the `?`, in the client's spelling. What it would leave out with a warning, or quietly, is refused. */
const OPTIONS: Readonly<Record<string, RegExp>> = {
  tls: /^(true|false)$/,
  tlsCAFile: /^.+$/,
  userCertFile: /^.+$/,
  userKeyFile: /^.+$/,
  connectionName: /^.+$/,
  nodePreference: /^.+$/,
  maxDiscoverAttempts: /^\d{1,6}$/,
  discoveryInterval: /^\d{1,6}$/,
  gossipTimeout: /^\d{1,6}$/,
  keepAliveInterval: /^(-1|[1-9]\d{4,6})$/,
  keepAliveTimeout: /^(-1|[1-9]\d{3,6})$/,
};
const FILES = ['tlsCAFile', 'userCertFile', 'userKeyFile'];
const SHAPE =
  /^(?<scheme>[a-z+]+):\/\/(?:(?<username>[^:@/?]+):(?<password>[^@/?]+)@)?(?<hosts>[^@/?]*)\/?(?:\?(?<options>.*))?$/;

/**
 * Reads `esdb://account:password@host:port,…?option=value&…` (or `esdb+discover://` and one name in DNS). Throws LogUnavailableError
 * `cluster-address`, saying which part is wrong; the password is not in it.
 */
export const clusterAddress = (text: string): ClusterAddress => {
  const input = text.replace(/\/\/([^/?]*):[^/?]*@/, '//$1:…@');
  const wrong = (flaw: AddressFlaw, part = ''): LogUnavailableError =>
    new LogUnavailableError('cluster-address', { input, flaw, ...(part && { part }) });
  const { scheme, username, password, hosts = '', options = '' } = SHAPE.exec(text)?.groups ?? {};
  if (scheme === undefined) throw wrong('shape');
  if (scheme !== 'esdb' && scheme !== 'esdb+discover') throw wrong('scheme', scheme);
  checkHosts(hosts, wrong);
  const given = optionsIn(options, wrong);
  if (username === undefined || password === undefined) {
    // Without TLS the client sends no account; with it a cluster shows $all to nobody unknown.
    if (given.get('tls') !== 'false') throw wrong('account');
    return { text, account: { username: '', password: '' } };
  }
  if (given.get('tls') === 'false') throw wrong('tls');
  return { text, account: { username: decoded(username, wrong), password: decoded(password, wrong) } };
};

type Wrong = (flaw: AddressFlaw, part?: string) => LogUnavailableError;

const checkHosts = (hosts: string, wrong: Wrong): void => {
  for (const host of hosts.split(',')) {
    const { name, port } = /^(?<name>[A-Za-z0-9.-]+)(?::(?<port>.*))?$/.exec(host)?.groups ?? {};
    if (name === undefined) throw wrong('host', host);
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536)) {
      throw wrong('port', port);
    }
  }
};

const optionsIn = (text: string, wrong: Wrong): ReadonlyMap<string, string> => {
  const given = new Map<string, string>();
  for (const option of text === '' ? [] : text.split('&')) {
    const [key = '', typed = ''] = option.split('=', 2);
    const pattern = Object.hasOwn(OPTIONS, key) ? OPTIONS[key] : undefined;
    if (!pattern?.test(typed) || given.has(key)) throw wrong('option', option);
    const value = decoded(typed, wrong);
    if (FILES.includes(key) && !existsSync(value)) throw wrong('certificate-missing', value);
    if (key === 'nodePreference' && value !== 'leader') throw wrong('leader-only', value);
    given.set(key, value);
  }
  return given;
};

const decoded = (text: string, wrong: Wrong): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('shape');
  }
};
