import { cleanText } from "./clean-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an attribute or an element: cleaned, on one line, markup escaped. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);

/** ` name="value"` for each value there is; null, NaN and infinite values are left out, for readers stumble over them. */
export function xmlAttributes(values: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && (typeof value !== "number" || Number.isFinite(value)))
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}

/** Red, green and blue, 0 to 255, of `#rrggbb`; null where it is none. */
export function channels(colour: string): Readonly<{ r: number; g: number; b: number }> | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (hex === null) return null;
  const [r, g, b] = [hex[1]!, hex[2]!, hex[3]!].map((channel) => Number.parseInt(channel, 16));
  return { r: r!, g: g!, b: b! };
}
