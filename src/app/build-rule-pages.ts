import { fullHeader } from '../domain/template/find-columns.ts';
import type { PaperId, WorkbookTemplate } from '../domain/template/template.ts';
import { formatIndonesian } from '../domain/values/local-date.ts';
import { maskPersonalData } from '../domain/values/personal-data.ts';
import type { ExampleCells, Rule, RuleExample, RuleParams } from '../rules/rule.ts';

/** Says at the head of each page that it is made from the rules. */
const NOTE = '<!-- Dibuat dari src/rules oleh `npm run generate`; jangan diubah dengan tangan. -->';

const SEVERITY = { error: 'kesalahan', warning: 'peringatan' } as const;

type Papers = Pick<WorkbookTemplate, PaperId>;

/** Pages of the documentation by file name: one for each rule, and `README.md` with the list of them. Markdown, Indonesian. */
export function buildRulePages(rules: readonly Rule[], papers: Papers, rulePack: string): ReadonlyMap<string, string> {
  const pages = rules.map((rule): [string, string] => [`${rule.code}.md`, rulePage(rule, papers)]);
  return new Map([['README.md', indexPage(rules, rulePack)], ...pages]);
}

function indexPage(rules: readonly Rule[], rulePack: string): string {
  return joinBlocks([
    '# Aturan panduan pengisian',
    NOTE,
    `Paket aturan ${rulePack}: ${rules.length} aturan. Kode aturan tampil pada kolom Pesan Pemeriksaan; \`dik rules H03 --lang id\` menampilkan aturan yang sama di terminal.`,
    table(
      ['Kode', 'Tingkat', 'Aturan', 'Berlaku sejak', 'Sampai'],
      rules.map((rule) => [
        `[${rule.code}](${rule.code}.md)`,
        SEVERITY[rule.severity],
        rule.text.id.title,
        rule.since,
        rule.until ?? '',
      ]),
    ),
  ]);
}

function rulePage(rule: Rule, papers: Papers): string {
  const { id } = rule.text;
  return joinBlocks([
    `# ${rule.code}: ${escapeText(id.title)}`,
    NOTE,
    table(['', ''], factsOf(rule, papers)),
    '## Yang diperiksa',
    escapeText(id.guide),
    '## Pesan',
    list(messagesOf(rule).map(escapeText)),
    '## Isian benar dan salah',
    table(['Benar', 'Salah'], [[codeText(rule.guideExamples.right), codeText(rule.guideExamples.wrong)]]),
    '## Contoh yang lolos',
    list(rule.examples.valid.map((example) => exampleText(example, papers))),
    '## Contoh yang ditegur',
    list(rule.examples.invalid.map((example) => exampleText(example, papers))),
    '[Semua aturan](README.md)',
  ]);
}

function factsOf(rule: Rule, papers: Papers): readonly (readonly string[])[] {
  const columns = rule.sheets.flatMap((paper) => rule.columns.flatMap((column) => headerOf(papers, paper, column) ?? []));
  return [
    ['Kode', rule.code],
    ['Tingkat', SEVERITY[rule.severity]],
    ['Berlaku sejak', formatIndonesian(rule.since)],
    ...(rule.until === undefined ? [] : [['Berlaku sampai', formatIndonesian(rule.until)]]),
    ['Lembar', rule.sheets.map((paper) => papers[paper].sheet).join(', ')],
    ['Kolom', [...new Set(columns)].join(', ')],
    ['Dasar', rule.sources.join('; ')],
  ];
}

/** The sentences that the wrong examples give, each once. */
function messagesOf(rule: Rule): readonly string[] {
  const params = rule.examples.invalid.flatMap((example) => (example.params === undefined ? [] : [example.params]));
  return [...new Set(params.map((values) => maskPersonalData(rule.text.id.message(values))))];
}

function headerOf(papers: Papers, paper: PaperId, id: string): string | undefined {
  const column = papers[paper].columns.find((candidate) => candidate.id === id);
  return column && fullHeader(column);
}

function exampleText(example: RuleExample<RuleParams>, papers: Papers): string {
  const rows = [example.cells, ...(example.others ?? [])].map((cells) => cellsText(cells, example.paper, papers));
  return `${papers[example.paper].sheet}: ${rows.join('; bersama baris lain: ')}`;
}

/** The cells in which an example differs from a good row. */
function cellsText(cells: ExampleCells, paper: PaperId, papers: Papers): string {
  const texts = Object.entries(cells).map(
    ([id, value]) => `${escapeText(headerOf(papers, paper, id) ?? id)} ${codeText(String(value))}`,
  );
  return texts.length === 0 ? 'baris yang baik' : texts.join(', ');
}

/** Text as code, so that nothing in it is read as Markdown; an empty cell is said in words. */
function codeText(text: string): string {
  const line = text.replace(/\s*\n\s*/gu, ' ⏎ ').trim();
  if (line === '') return '(kosong)';
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

function escapeText(text: string): string {
  return text.replace(/[\\*_<>[\]]/gu, '\\$&');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((cells) => line(cells.map((cell) => cell.replaceAll('|', '\\|'))));
  const align = line(head.map(() => '---'));
  return [line(head), align, ...body].join('\n');
}

function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
