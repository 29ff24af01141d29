import { openGoogleOffice } from '../support/google-office.ts';
import { workbookStoreContract } from './workbook-store.contract.ts';

/** Through the real client, over HTTP, on the emulator. Google knows one kind of hidden sheet. */
workbookStoreContract('google-sheets', openGoogleOffice, { mostHidden: 'hidden' });
