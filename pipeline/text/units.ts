const SHORT = 64;
const short = new Uint16Array(SHORT);
let long: Readonly<{ text: string; units: Uint16Array }> = { text: "", units: new Uint16Array(0) };

/**
 * The code units of a text, for a scan that begins at once: several machines read one document in a row, and a small array
 * costs more to make than to fill. Read no further than the text is long, and keep nothing: the next call writes over it.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length > SHORT && text === long.text) return long.units;
  const units = text.length <= SHORT ? short : new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  if (text.length > SHORT) long = { text, units };
  return units;
}
