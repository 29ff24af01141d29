/**
 * A cell as every common writer spells it, to be matched where the one before ended: address, style, type, then nothing
 * or one value without references. It is a fraction of the work of reading tag by tag, and any other spelling is simply
 * not matched. Groups: letters, row, type, value, inline text.
 */
export function canonicalCell(prefix: string): RegExp {
  const tag = prefix.replaceAll('.', '\\.');
  return new RegExp(
    `<${tag}c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="[0-9]+")?(?: t="([A-Za-z]+)")?(?:/>|>(?:` +
      `<${tag}v>([^<&\\r]*)</${tag}v>|<${tag}is><${tag}t(?: xml:space="preserve")?>([^<&\\r]*)</${tag}t></${tag}is>)</${tag}c>)`,
    'y',
  );
}

/** A shared string of one run, spelt the usual way. Group: text. */
export function canonicalString(prefix: string): RegExp {
  const tag = prefix.replaceAll('.', '\\.');
  return new RegExp(`<${tag}si><${tag}t(?: xml:space="preserve")?>([^<&\\r]*)</${tag}t></${tag}si>`, 'y');
}

/** The end of a row and the start of the next one, without references. Groups: row, further attributes. */
export function canonicalRowTurn(prefix: string): RegExp {
  const tag = prefix.replaceAll('.', '\\.');
  return new RegExp(`</${tag}row><${tag}row r="([0-9]{1,7})"((?: [A-Za-z0-9:]+="[^"<&\\t\\n\\r]*")*)>`, 'y');
}
