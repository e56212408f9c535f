import { describe } from "vitest";
import { COUNTED, scanned } from "./views.ts";

describe("nobody is shut out:", () => scanned(COUNTED));
