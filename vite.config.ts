import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "src",
  base: "./",
  plugins: [react()],
  build: { outDir: "../build/app", emptyOutDir: true, target: "es2023" },
  test: { root: ".", include: ["tests/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
