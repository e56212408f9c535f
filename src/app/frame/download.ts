/** Hands the reader a file of these pieces; nothing leaves the machine. */
export function download(name: string, kind: string, pieces: Iterable<string>): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: kind }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn; until then it must stay valid.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
