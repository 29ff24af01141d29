/**
 * Marks that a new spreadsheet carries where people do not see them (developer metadata; Drive calls those of a file `appProperties`). A title or a header
 * that people changed can then be named with its true form; nothing relies on them alone, since a copy by download and upload loses them.
 */

/** On a new spreadsheet, for our own OAuth client alone: the unique id of its making. */
export const CREATION_MARK = 'dikCreation';

/** On an uploaded file or folder: SHA-256 of its bytes, or of the package. */
export const DIGEST_MARK = 'dikDigest';
