const NOBODY = 65_534;

/** Runs work without the powers of root, to whom no folder is closed; other users have none to lay down. */
export function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid!(0);
  }
}
