export type Element = Readonly<{
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}>;

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads the XML that exporters write and throws at everything a strict parser refuses. */
export class Parser {
  readonly #xml: string;
  #at = 0;

  constructor(xml: string) {
    const bad = FORBIDDEN.exec(xml);
    if (bad !== null) throw new Error(`forbidden character U+${bad[0].codePointAt(0)!.toString(16)} at ${bad.index}`);
    this.#xml = xml;
  }

  parse(): Element {
    this.#match(/<\?xml version="1\.0" encoding="UTF-8"\?>\s*/y);
    const root = this.#element();
    this.#match(/\s*/y);
    if (this.#at !== this.#xml.length) throw new Error(`text after the root at ${this.#at}`);
    return root;
  }

  #element(): Element {
    const [, name] = this.#match(/<([A-Za-z_][\w:.-]*)/y);
    const attributes: Record<string, string> = {};
    for (
      let pair = this.#try(/\s+([\w:.-]+)="([^"<]*)"/y);
      pair !== null;
      pair = this.#try(/\s+([\w:.-]+)="([^"<]*)"/y)
    ) {
      if (pair[1]! in attributes) throw new Error(`attribute ${pair[1]} twice at ${this.#at}`);
      attributes[pair[1]!] = decode(pair[2]!).replace(/[\t\n\r]/g, " ");
    }
    if (this.#try(/\s*\/>/y) !== null) return { name: name!, attributes, children: [], text: "" };
    this.#match(/\s*>/y);
    const children: Element[] = [];
    let text = "";
    for (;;) {
      text += decode(this.#match(/[^<]*/y)[0]);
      if (this.#try(/<\//y) !== null) break;
      children.push(this.#element());
    }
    const [, closed] = this.#match(/([\w:.-]+)\s*>/y);
    if (closed !== name) throw new Error(`</${closed}> closes <${name}> at ${this.#at}`);
    return { name: name!, attributes, children, text };
  }

  #try(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#xml);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #match(pattern: RegExp): RegExpExecArray {
    const found = this.#try(pattern);
    if (found === null)
      throw new Error(`expected ${pattern.source} at ${this.#at}: ${this.#xml.slice(this.#at, this.#at + 40)}`);
    return found;
  }
}

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text) || text.includes("]]>")) throw new Error(`unescaped text: ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!);
}
