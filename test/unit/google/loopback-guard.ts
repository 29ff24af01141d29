import { type NetConnectOpts, Socket } from 'node:net';
import { afterAll, beforeAll, expect } from 'vitest';

/** Where a call of `Socket.prototype.connect` goes when that is not this computer; undefined when it stays here. */
export function hostBeyond(call: readonly unknown[]): string | undefined {
  const first = Array.isArray(call[0]) ? (call[0][0] as unknown) : call[0];
  const host =
    typeof first === 'object' && first !== null ? (first as NetConnectOpts & { readonly host?: string }).host : call[1];
  const isHere = typeof host !== 'string' || /^(?:127(?:\.\d+){3}|localhost|::1)$/u.test(host);
  return isHere ? undefined : host;
}

/** Refuses every connection that leaves this computer while the tests of a file run, and fails the file when one was tried. */
export function stayOnLoopback(): void {
  const connect = Socket.prototype.connect;
  const refused: string[] = [];
  beforeAll(() => {
    Socket.prototype.connect = function (this: Socket, ...call: unknown[]) {
      const host = hostBeyond(call);
      if (host === undefined) return Reflect.apply(connect, this, call) as Socket;
      refused.push(host);
      throw Object.assign(new Error(`a test tried to reach ${host}`), { code: 'ETESTGUARD' });
    } as typeof connect;
  });
  afterAll(() => {
    Socket.prototype.connect = connect;
    expect(refused).toEqual([]);
  });
}
