import type { Settings, StepName } from "#pipeline/steps.ts";
import type { PackedResult, PackedSteps, PackedTask } from "./packed-steps.ts";

/** Those who do the steps. */
export type Crew = Readonly<{
  /** Does a step for all tasks; `take` gets the results in the order of the tasks. */
  run: <S extends StepName>(
    step: S,
    setting: Settings[S],
    tasks: Iterable<PackedTask<S>>,
    take: (result: PackedResult<S>) => void,
  ) => Promise<void>;
  close: () => void;
}>;

/** A crew of one: this process. */
export const soloCrew = (steps: PackedSteps): Crew => ({
  run: async (step, setting, tasks, take) => {
    const work = steps[step](setting);
    for (const task of tasks) take(work(task));
  },
  close: () => {},
});
