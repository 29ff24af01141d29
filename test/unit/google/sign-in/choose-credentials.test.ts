import { describe, expect, test } from 'vitest';
import { chooseCredentials, type Offer } from '../../../../src/stores/google-sheets/sign-in/choose-credentials.ts';
import { errorOf } from '../../../fixtures/error-of.ts';

/** What is there: `option`, `environment`, `token`, `gcloud`, `metadata`. */
function offer(there: string, account?: Offer['account']): Offer {
  const has = (word: string) => there.split(' ').includes(word);
  return {
    account,
    keyFile: has('option') ? 'a.json' : undefined,
    environmentFile: has('environment') ? 'b.json' : '',
    hasToken: async () => has('token'),
    hasGcloudFile: async () => has('gcloud'),
    mayAskMetadata: has('metadata'),
  };
}

describe('credentials are chosen', () => {
  test.for<[string, Offer['account'], string]>([
    ['option environment token gcloud metadata', undefined, 'option'],
    ['environment token gcloud metadata', undefined, 'environment'],
    ['token gcloud metadata', undefined, 'token'],
    ['gcloud metadata', undefined, 'gcloud'],
    ['metadata', undefined, 'metadata'],
    ['environment token gcloud metadata', 'user', 'token'],
    ['environment token gcloud metadata', 'adc', 'environment'],
    ['token gcloud metadata', 'adc', 'gcloud'],
    ['token metadata', 'adc', 'metadata'],
    ['environment token', 'key', 'environment'],
    ['option environment token', 'key', 'option'],
  ])('of %s for the account %s: %s', async ([there, account, from]) => {
    expect(await chooseCredentials(offer(there, account))).toEqual({ from });
  });

  test.for<[string, Offer['account'], string]>([
    ['', undefined, 'google-not-signed-in'],
    ['environment gcloud metadata', 'user', 'google-not-signed-in'],
    ['token gcloud metadata', 'key', 'google-not-signed-in'],
    ['token', 'adc', 'google-not-signed-in'],
    ['option token', 'user', 'google-key-and-account'],
    ['option gcloud', 'adc', 'google-key-and-account'],
  ])('of %s for the account %s not at all: %s', async ([there, account, code]) => {
    expect(await errorOf(() => chooseCredentials(offer(there, account)))).toMatchObject({ code });
  });
});
