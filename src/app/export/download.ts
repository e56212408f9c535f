/** Hands the reader a file; nothing leaves the machine. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn; until then it must stay valid.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

/** A file of texts. */
export const textFile = (kind: string, pieces: Iterable<string>): Blob => new Blob([...pieces], { type: kind });
