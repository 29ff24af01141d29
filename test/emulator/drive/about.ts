import type { ApiAnswer } from '../http/exchange.ts';
import { driveError } from '../http/failure.ts';
import { type DriveCall, driveAnswer } from './drive-call.ts';
import { userResource } from './file-resource.ts';

const APPS = 'application/vnd.google-apps.';
const OPEN = 'application/vnd.oasis.opendocument.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const expand = (short: string): string =>
  short
    .replace(/^apps:/, APPS)
    .replace(/^odf:/, OPEN)
    .replace(/^ooxml:/, OFFICE)
    .replace(/^a:/, 'application/');

const EXPORTS: Readonly<Record<string, string>> = {
  document:
    'a:rtf odf:text text/html a:pdf text/x-markdown text/markdown a:epub+zip a:zip ooxml:wordprocessingml.document text/plain',
  vid: 'video/mp4',
  spreadsheet:
    'a:x-vnd.oasis.opendocument.spreadsheet text/tab-separated-values a:pdf ooxml:spreadsheetml.sheet text/csv a:zip odf:spreadsheet',
  script: 'apps:script+json',
  presentation: 'odf:presentation a:pdf ooxml:presentationml.presentation text/plain',
  form: 'a:zip',
  drawing: 'image/svg+xml image/png a:pdf image/jpeg',
  site: 'text/plain',
  'mail-layout': 'text/plain',
};

const IMPORTS: Readonly<Record<string, string>> = {
  document:
    'image/gif ooxml:wordprocessingml.template a:vnd.ms-word.template.macroenabled.12 ooxml:wordprocessingml.document text/rtf a:x-vnd.oasis.opendocument.text ' +
    'a:msword a:pdf text/markdown image/x-bmp a:rtf text/html odf:text image/jpg text/richtext image/jpeg image/bmp text/x-markdown ' +
    'a:vnd.ms-word.document.macroenabled.12 image/pjpeg text/plain image/png image/x-png',
  presentation:
    'a:x-vnd.oasis.opendocument.presentation ooxml:presentationml.presentation odf:presentation a:vnd.ms-powerpoint.presentation.macroenabled.12 ' +
    'a:vnd.ms-powerpoint.slideshow.macroenabled.12 a:vnd.ms-powerpoint ooxml:presentationml.template ooxml:presentationml.slideshow ' +
    'a:vnd.ms-powerpoint.template.macroenabled.12',
  spreadsheet:
    'text/tab-separated-values a:vnd.ms-excel.sheet.macroenabled.12 a:vnd.ms-excel text/csv text/comma-separated-values odf:spreadsheet ' +
    'a:x-vnd.oasis.opendocument.spreadsheet ooxml:spreadsheetml.template a:vnd.ms-excel.template.macroenabled.12 ooxml:spreadsheetml.sheet',
  vid: 'video/ogg video/quicktime video/mp4 video/webm',
  drawing: 'a:x-msmetafile',
  script: 'apps:script+text/plain apps:script+json',
};

const FOLDER_COLORS =
  'ac725e d06b64 f83a22 fa573c ff7537 ffad46 fad165 fbe983 b3dc6c 7bd148 16a765 42d692 92e1c0 9fe1e7 9fc6e7 4986e7 9a9cff b99aff a47ae2 cd74e6 f691b2 cca6ac cabdbf 8f8f8f';

// the pictures that a shared drive may have, with the colour that goes with each
const THEMES =
  'abacus:ea6100 blueprints:4285f4 bok_choy:689f38 books:4285f4 bread:ef6c00 bubbles_color:f06292 circuit:039be5 ' +
  'clams:e91e63 clovers:689f38 cocktails:db4437 concert:ef6c00 desk:607d8b donut_coffee:f06292 fabric_rolls:78909c ' +
  'flags:009688 flower_field:e06055 flowers:689f38 glass:0f9d58 lighthouse:4285f4 maps:8d6e63 mountains:5c6bc0 ' +
  'notebook:689f38 paper_colored:9c27b0 pencils:0097a7 roofing_metal:039be5 sticky_notes:0097a7 table:8d6e63 travel:039be5 ' +
  'waves:ff5722 waves_blue:5c6bc0 wood:8d6e63';

const exportFormats = (): object =>
  Object.fromEntries(Object.entries(EXPORTS).map(([name, formats]) => [`${APPS}${name}`, words(formats).map(expand)]));

const importFormats = (): object =>
  Object.fromEntries(
    Object.entries(IMPORTS).flatMap(([name, formats]) => words(formats).map((format) => [expand(format), [`${APPS}${name}`]])),
  );

function themes(): object[] {
  return words(THEMES).map((theme) => {
    const [id = '', color = ''] = theme.split(':');
    return { id, backgroundImageLink: `https://ssl.gstatic.com/team_drive_themes/${id}_background.jpg`, colorRgb: `#${color}` };
  });
}

/** `about.get`: who calls, how much room they have, and what Drive converts. */
export function answerAbout(call: DriveCall): ApiAnswer {
  const { query } = call.request;
  if ((query.get('fields') ?? '') === '') {
    throw driveError(400, "The 'fields' parameter is required for this method.", {
      reason: 'required',
      location: 'fields',
      locationType: 'parameter',
    });
  }
  const usage = String(call.backend.files.all().reduce((sum, file) => sum + (file.content?.length ?? 1024), 0));
  const room = call.backend.options.withoutStorage?.includes(call.account ?? '') === true ? '0' : '16106127360';
  return driveAnswer(query, 'About', {
    kind: 'drive#about',
    user: userResource(call.account ?? '', call.account),
    storageQuota: { limit: room, usage, usageInDrive: usage, usageInDriveTrash: '0' },
    importFormats: importFormats(),
    exportFormats: exportFormats(),
    maxImportSizes: {
      [`${APPS}document`]: '10485760',
      [`${APPS}spreadsheet`]: '104857600',
      [`${APPS}presentation`]: '104857600',
      [`${APPS}drawing`]: '2097152',
    },
    maxUploadSize: '5242880000000',
    appInstalled: true,
    folderColorPalette: words(FOLDER_COLORS).map((color) => `#${color}`),
    teamDriveThemes: themes(),
    driveThemes: themes(),
    canCreateTeamDrives: false,
    canCreateDrives: false,
  });
}
