export { buildZip } from './build-zip.ts';
export { readZip, type ZipArchive } from './read-zip.ts';
export { rewriteZip } from './rewrite-zip.ts';
export { UNPACK_LIMITS, unpackEntry, unpackZip } from './unpack-entry.ts';
export type { ZipPart } from './zip-entry.ts';
