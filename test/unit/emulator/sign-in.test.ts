import { describe, expect, test } from 'vitest';
import { emulate, send } from './client.ts';

describe('signing in', () => {
  test('a refresh token gives an access token that ends with its hour and with its revocation', async () => {
    const emulator = await emulate();
    const refresh = () =>
      send(emulator, 'POST', '/token', { grant_type: 'refresh_token', refresh_token: 'refresh:petugas@contoh.test:1' });
    const about = (token: string) => send(emulator, 'GET', '/drive/v3/about?fields=user(emailAddress)', undefined, token);
    const { body } = await refresh();
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    expect((await about(body.access_token)).body).toEqual({ user: { emailAddress: 'petugas@contoh.test' } });
    emulator.clock.advance(3_600_000);
    expect((await about(body.access_token)).status).toBe(401);
    await send(emulator, 'POST', '/revoke?token=refresh:petugas@contoh.test:1');
    const again = await refresh();
    expect([again.status, again.body]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
    ]);
  });

  test('the consent page sends back a code that is good once', async () => {
    const emulator = await emulate();
    const query = 'redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fselesai&state=s1&login_hint=petugas%40contoh.test';
    const { status, headers } = await send(emulator, 'GET', `/o/oauth2/v2/auth?${query}`);
    const back = new URL(String(headers['location']));
    expect([status, back.pathname, back.searchParams.get('state')]).toEqual([302, '/selesai', 's1']);
    const exchange = () =>
      send(emulator, 'POST', '/token', { grant_type: 'authorization_code', code: back.searchParams.get('code') });
    expect((await exchange()).body.refresh_token).toMatch(/^refresh:petugas@contoh\.test/);
    expect((await exchange()).body.error).toBe('invalid_grant');
  });

  test('an address that is not loopback is never sent back to', async () => {
    const emulator = await emulate();
    expect((await send(emulator, 'GET', '/o/oauth2/v2/auth?redirect_uri=https%3A%2F%2Fcontoh.test%2F')).status).toBe(400);
  });

  test('a signed assertion and a federated identity are exchanged', async () => {
    const emulator = await emulate();
    const claims = Buffer.from(JSON.stringify({ iss: 'layanan@proyek-contoh.test' })).toString('base64url');
    const jwt = await send(emulator, 'POST', '/token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: `e30.${claims}.x`,
    });
    const who = await send(emulator, 'GET', '/drive/v3/about?fields=user(emailAddress)', undefined, jwt.body.access_token);
    expect(who.body.user.emailAddress).toBe('layanan@proyek-contoh.test');
    const sts = await send(emulator, 'POST', '/v1/token', { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' });
    expect(sts.body.issued_token_type).toBe('urn:ietf:params:oauth:token-type:access_token');
  });
});

describe('an emulator that runs by itself is steered over HTTP', () => {
  test('faults, edits and the clock', async () => {
    const emulator = await emulate();
    const control = (path: string, body: object) => send(emulator, 'POST', `/emulator/${path}`, body);
    const resource = { properties: { title: 'Uji' }, sheets: [{ properties: { title: 'Data' } }] };
    const { spreadsheetId: id } = (await control('spreadsheets', { resource })).body;
    await control('faults', { target: { method: 'GET', path: 'spreadsheets' }, action: { kind: 'status', status: 503 } });
    await control('edit', { fileId: id, edit: { name: 'setCell', parts: ['Data', 0, 0, 'x'] } });
    await control('faults', { target: 2, action: { kind: 'edit', edit: { name: 'setCell', parts: ['Data', 0, 0, 'y'] } } });
    expect((await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/Data`)).status).toBe(503);
    expect((await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/Data`)).body.values).toEqual([['y']]);
    const before = emulator.clock.now();
    await control('clock', { advance: 5000 });
    expect(emulator.clock.now() - before).toBeGreaterThanOrEqual(5000);
    expect((await send(emulator, 'GET', '/emulator/requests')).body.requests).toHaveLength(2);
    expect((await control('edit', { fileId: id, edit: { name: 'tidakAda', parts: [] } })).status).toBe(501);
  });
});
