/** Rows of delimited text; a field in double quotes may hold the delimiter, line ends and doubled quotes. */
export function parseDelimited(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    let field: string;
    if (quoted !== null) {
      field = (quoted[1] ?? '').replaceAll('""', '"');
      rest = rest.slice(quoted[0].length);
    } else {
      const ends = [rest.indexOf(delimiter), rest.search(/\r?\n/)].filter((index) => index >= 0);
      const end = ends.length === 0 ? rest.length : Math.min(...ends);
      field = rest.slice(0, end);
      rest = rest.slice(end);
    }
    row.push(field);
    if (rest.startsWith(delimiter)) {
      rest = rest.slice(delimiter.length);
      if (rest === '') row.push('');
      continue;
    }
    rest = rest.replace(/^\r?\n/, '');
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
