/** Stands for the rows of a table that are out of sight. */
export function SpacerRow({ height, columns }: Readonly<{ height: number; columns: number }>) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a plain table takes no focus
    <tr aria-hidden="true">
      <td className="spacer" colSpan={columns} style={{ height }} />
    </tr>
  );
}
