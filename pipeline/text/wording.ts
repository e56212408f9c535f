import { fold } from "./fold.ts";

const PLAIN = /^[\u4e00-\u9fff]*$/;

/** What two spellings of one wording have in common: full width folded, quotation marks, blanks and 、 left out. */
export const bareWording = (surface: string): string =>
  PLAIN.test(surface) ? surface : fold(surface).replace(/[“”‘’" 、]/g, "");
