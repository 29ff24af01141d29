import { describe, expect, test } from 'vitest';
import { readGoogleRoot } from '../../../../src/stores/google-sheets/connect/google-root.ts';
import { errorOf } from '../../../fixtures/error-of.ts';

const rootOf = (url: string) => readGoogleRoot({ DIK_GOOGLE_ROOT_URL: url });

describe('another service than Google', () => {
  test.for([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://127.0.0.1:8080/path?x', 'http://127.0.0.1:8080/'],
    ['http://127.8.9.1:1/', 'http://127.8.9.1:1/'],
    ['http://127.1/', 'http://127.0.0.1/'],
    ['http://LOCALHOST:99/', 'http://localhost:99/'],
    ['https://localhost/', 'https://localhost/'],
    ['http://[::1]:5/', 'http://[::1]:5/'],
  ])('on this computer is taken: %s', ([url = '', root]) => {
    expect(rootOf(url)).toBe(root);
  });

  test.for([
    'http://sheets.contoh.test/',
    'http://10.0.0.1/',
    'http://127.0.0.1.contoh.test/',
    'http://localhost.contoh.test/',
    'http://127.0.0.1@contoh.test/',
    'http://user:pass@127.0.0.1/',
    'http://0.0.0.0/',
    'http://[::2]/',
    'ftp://127.0.0.1/',
    'file:///tmp/x',
    'not an address',
  ])('elsewhere is refused: %s', async (url) => {
    const error = await errorOf(() => rootOf(url));
    expect(error?.code).toBe('google-root-refused');
    expect(JSON.stringify(error)).not.toContain('pass');
  });

  test.for([undefined, ''])('is not meant by %j', (url) => {
    expect(readGoogleRoot({ DIK_GOOGLE_ROOT_URL: url })).toBeUndefined();
  });
});
