import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "src",
  base: "./",
  plugins: [react()],
  build: { outDir: "../build/app", emptyOutDir: true, target: "es2023" },
  test: {
    root: ".",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "code", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/browser/**"] } },
      {
        extends: true,
        test: { name: "page", include: ["tests/browser/**/*.test.ts"], globalSetup: "tests/browser/served-seeds.ts" },
      },
    ],
  },
});
