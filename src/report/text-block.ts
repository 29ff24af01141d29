/** A heading with its lines and an empty line after it; nothing at all when there are no lines. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines, ''];
}

/** Lines as text for the terminal: never more than one empty line in a row, none at either end, one line end at the end. */
export function joinLines(lines: readonly string[]): string {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  while (kept.at(-1) === '') kept.pop();
  return `${kept.join('\n')}\n`;
}

/** `name  value` pairs with the values in one column; further lines of a value stand below the first. */
export function renderPairs(pairs: readonly (readonly [name: string, values: readonly string[]])[]): readonly string[] {
  const width = Math.max(0, ...pairs.map(([name]) => name.length));
  return pairs.flatMap(([name, values]) =>
    values.map((value, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${value}`),
  );
}
