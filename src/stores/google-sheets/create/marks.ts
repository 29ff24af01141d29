/**
 * Marks that a file on Drive carries where people do not see them. Nothing relies on them alone, since a copy by download and upload loses them.
 */

/** On a new spreadsheet, for our own OAuth client alone: the unique id of its making. */
export const CREATION_MARK = 'dikCreation';

/** On an uploaded file or folder, for every program that may see it: SHA-256 of its bytes, or of the package. */
export const DIGEST_MARK = 'dikDigest';
