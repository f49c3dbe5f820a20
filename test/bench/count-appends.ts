import http2 from 'node:http2';

/**
 * Loaded into a server process before its program (`node --import`): counts the appends that leave it for a cluster, on the wire, whoever
 * makes them. Every message of the parent process is answered with their number so far.
 */
let appends = 0;
const { connect } = http2;
http2.connect = ((...args: Parameters<typeof connect>) => {
  const session = connect(...args);
  const request = session.request.bind(session);
  session.request = (headers, options) => {
    const path = (headers as { readonly ':path'?: string } | undefined)?.[':path'];
    if (path?.endsWith('/Append') === true) appends += 1;
    return request(headers, options);
  };
  return session;
}) as typeof connect;
process.on('message', () => process.send?.(appends));
// The channel alone keeps no process alive.
process.channel?.unref();
