import http from 'node:http';
import { connect, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadGoogleLibrary } from '../../../../src/stores/google-sheets/connect/google-library.ts';
import { hostBeyond } from '../loopback-guard.ts';
import { startScriptedGoogle } from '../scripted-google.ts';

describe('the guard of these tests', () => {
  const original = Socket.prototype.connect;
  const seen: (string | undefined)[] = [];

  beforeEach(() => {
    seen.length = 0;
    Socket.prototype.connect = function (this: Socket, ...call: unknown[]) {
      const host = hostBeyond(call);
      seen.push(host);
      if (host === undefined) return Reflect.apply(original, this, call) as Socket;
      throw Object.assign(new Error('stopped'), { code: 'ETESTGUARD' });
    } as typeof original;
  });
  afterEach(() => {
    Socket.prototype.connect = original;
  });

  test('sees a connection that would leave this computer, however it is made', async () => {
    expect(() => connect(443, 'sheets.contoh.test')).toThrow('stopped');
    expect(() => connect({ port: 443, host: '192.0.2.1' })).toThrow('stopped');
    const fetched = new Promise((resolve) => {
      try {
        http.get('http://contoh.test/').on('error', resolve);
      } catch (error) {
        resolve(error);
      }
    });
    expect(await fetched).toMatchObject({ code: 'ETESTGUARD' });
    expect(seen).toEqual(['sheets.contoh.test', '192.0.2.1', 'contoh.test']);
  });

  test('sees that an upload forgets the address which the client was made with', async () => {
    const google = await startScriptedGoogle();
    const { drive } = await loadGoogleLibrary();
    const client = drive({ version: 'v3', rootUrl: google.url, retry: false });
    await client.files.get({ fileId: 'x' });
    expect(seen).not.toContain('www.googleapis.com');
    const upload = client.files.create({ requestBody: {}, media: { mimeType: 'text/plain', body: 'x' } });
    await expect(upload).rejects.toThrow();
    expect(seen).toContain('www.googleapis.com');
  });
});
