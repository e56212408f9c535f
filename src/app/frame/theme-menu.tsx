import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useText } from "../i18n/use-text.ts";
import { THEMES } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";

/** Light, dark, or as the system says. */
export function ThemeMenu() {
  const text = useText();
  const theme = useApp((state) => state.theme);
  const dispatch = useDispatch();
  return (
    <MenuTrigger>
      <Button aria-label={text.theme.label}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
        </svg>
      </Button>
      <Popover placement="bottom end">
        <Menu
          className="menu"
          aria-label={text.theme.label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onAction={(key) => {
            const chosen = THEMES.find((candidate) => candidate === key);
            if (chosen !== undefined) dispatch({ kind: "theme", theme: chosen });
          }}
        >
          {THEMES.map((candidate) => (
            <MenuItem key={candidate} id={candidate}>
              {text.theme[candidate]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
