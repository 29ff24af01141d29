import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseTemplateFile, templateJsonSchema } from '../../../src/domain/template/template-schema.ts';

const FOLDER = new URL('../../../sheets-templates/', import.meta.url);

async function readTemplate(file: string): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse(await readFile(new URL(file, FOLDER), 'utf8')) as Readonly<Record<string, unknown>>;
}

const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json') && file !== 'template.schema.json');
const contents = await Promise.all(files.map(async (file) => ({ file, content: await readTemplate(file) })));
const described = contents.filter(({ content }) => content['$schema'] === './template.schema.json');

test('the forms, their look and the sample name the schema', () => {
  expect(described.map(({ file }) => file)).toEqual([
    'choices.json',
    'guide.json',
    'history.json',
    'holidays.json',
    'identity.json',
    'memory.json',
    'proposed.json',
    'register.json',
    'sample.json',
    'workbook.json',
  ]);
});

test.for(described)('$file has the shape of the schema and its own id', ({ file, content }) => {
  expect(`${parseTemplateFile(content).id}.json`).toBe(file);
});

test('the schema file is the one that the code makes (else: npm run generate)', async () => {
  expect(await readTemplate('template.schema.json')).toEqual(JSON.parse(JSON.stringify(templateJsonSchema())));
});

describe('what an editor of the templates may get wrong is refused', () => {
  test.for([
    { title: 'an unknown kind of file', file: 'guide.json', change: { id: 'guides' } },
    { title: 'a property that nobody reads', file: 'guide.json', change: { colour: 'red' } },
    { title: 'an orientation that does not exist', file: 'guide.json', change: { orientation: 'upright' } },
    { title: 'a title that Excel refuses', file: 'history.json', change: { sheet: 'Riwayat: lama' } },
    { title: 'no columns', file: 'memory.json', change: { columns: [] } },
    {
      title: 'an unknown column id',
      file: 'proposed.json',
      change: { columns: [{ id: 'remarks', key: 'catatan', header: 'x', group: 'x', owner: 'ppid', type: 'text', width: 9 }] },
    },
    {
      title: 'an unknown owner',
      file: 'proposed.json',
      change: { columns: [{ id: 'remark', key: 'catatan', header: 'x', group: 'x', owner: 'staff', type: 'text', width: 9 }] },
    },
    {
      title: 'a prompt that Excel would cut',
      file: 'proposed.json',
      change: {
        columns: [
          {
            id: 'remark',
            key: 'catatan',
            header: 'x',
            group: 'x',
            owner: 'ppid',
            type: 'text',
            width: 9,
            prompt: 'x'.repeat(256),
          },
        ],
      },
    },
    { title: 'a colour in another notation', file: 'workbook.json', change: { tabs: { guide: '#FF0000' } } },
    { title: 'an owner without a look', file: 'workbook.json', change: { owners: {} } },
    { title: 'an empty list', file: 'choices.json', change: { lists: { scope: { title: 'Lingkup', values: [] } } } },
    { title: 'a date of the sample that is a number', file: 'sample.json', change: { proposals: [{ proposedOn: 46000 }] } },
  ])('$title', async ({ file, change }) => {
    const content = await readTemplate(file);
    expect(() => parseTemplateFile({ ...content, ...change })).toThrow();
  });
});
