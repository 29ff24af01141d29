import { setTimeout as sleep } from 'node:timers/promises';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { AppError } from '../../../errors/app-error.ts';
import type { GoogleService, UploadMedia } from '../google-service.ts';

/** A mark on a file. Drive shows `appProperties` to the programs of one OAuth client alone, `properties` to every one that may see the file. */
export interface FileMark {
  readonly place: 'appProperties' | 'properties';
  readonly key: string;
  readonly value: string;
}

/** A file to be made, with a mark that no other file bears. */
export interface NewFile {
  readonly metadata: drive_v3.Schema$File;
  readonly media?: UploadMedia;
  readonly mark: FileMark;
  readonly fields: string;
}

/** Milliseconds before each look for a file that may have been made: a search of Drive may lag behind. */
const LOOKS = [0, 1000, 4000];

/** Drive's search language quotes with `'`; a backslash before it and before itself. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Drive's question for the file: its mark, its name and its folder, so that an equal file elsewhere is not taken for it. */
function question({ mark: { place, key, value }, metadata: { name, parents } }: NewFile): string {
  return [
    `${place} has { key=${quoted(key)} and value=${quoted(value)} }`,
    ...(name ? [`name=${quoted(name)}`] : []),
    ...(parents?.[0] ? [`${quoted(parents[0])} in parents`] : []),
    'trashed=false',
  ].join(' and ');
}

/**
 * `files.create` that makes one file and never two: when the answer was lost, the file is looked for by its mark. Throws `google-unclear` when it is not
 * found either; then it may still turn up.
 */
export async function createOnce(
  service: GoogleService,
  file: NewFile,
  looks: readonly number[] = LOOKS,
): Promise<drive_v3.Schema$File> {
  const { metadata, media, mark, fields } = file;
  const request = {
    metadata: { ...metadata, [mark.place]: { ...metadata[mark.place], [mark.key]: mark.value } },
    ...(media === undefined ? {} : { media }),
    fields,
  };
  try {
    return await service.createFile(request);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'google-unclear') throw error;
    for (const wait of looks) {
      await sleep(wait);
      const found = await service.listFiles(question(file), `files(${fields})`).catch(() => ({ files: [] }));
      if (found.files?.[0]) return found.files[0];
    }
    throw new AppError('google-unclear', { ...error.params, file: metadata.name ?? '' }, { cause: error });
  }
}
