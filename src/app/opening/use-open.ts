import { createContext, useContext } from "react";
import type { GivenFile } from "../data/files-source.ts";

/** Opens files as a dataset, or says why they are none. */
export type Open = (given: Promise<ReadonlyMap<string, GivenFile>>) => void;

export const OpenContext = createContext<Open>(() => undefined);

export const useOpen = (): Open => useContext(OpenContext);
