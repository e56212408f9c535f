import { pinyin } from "pinyin-pro";

/**
 * Pinyin of a name without tones or spaces, and its initials: 腾笼换鸟 → `tenglonghuanniao`, `tlhn`. Other scripts are
 * kept in lower case (TCL华星 → `tclhuaxing`, `tclhx`); punctuation is left out; ü is written v, as it is typed.
 */
export function transcribe(name: string): Readonly<{ pinyin: string; initials: string }> {
  let full = "";
  let initials = "";
  for (const { origin, pinyin: syllable, isZh } of pinyin(name, { type: "all", toneType: "none", v: true })) {
    const kept = isZh ? syllable : origin.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    full += kept;
    initials += isZh ? syllable.slice(0, 1) : kept;
  }
  return { pinyin: full, initials };
}
