// These run inside the page, so each holds all that it needs.

/** Frames a second while a picture is dragged, or zoomed by the wheel, one event a frame. */
export async function frameRate(kind: "pan" | "zoom"): Promise<number> {
  const target = document.querySelector(".sigma-mouse")!;
  const box = target.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const at = (type: string, shift: number): MouseEvent =>
    new MouseEvent(type, { clientX: x + shift, clientY: y + shift / 2, button: 0, bubbles: true, cancelable: true });
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames = 12;
  if (kind === "pan") target.dispatchEvent(at("mousedown", 0));
  await frame();
  const start = performance.now();
  for (let n = 1; n <= frames; n++) {
    if (kind === "pan") document.dispatchEvent(at("mousemove", 4 * Math.min(n, frames - n)));
    else
      target.dispatchEvent(
        new WheelEvent("wheel", {
          clientX: x,
          clientY: y,
          deltaY: n <= frames / 2 ? -60 : 60,
          bubbles: true,
          cancelable: true,
        }),
      );
    await frame();
  }
  const seconds = (performance.now() - start) / 1000;
  if (kind === "pan") document.dispatchEvent(at("mouseup", 0));
  return frames / seconds;
}

/**
 * Milliseconds from the pointer's step onto a node to the frame that shows what it brought out. Places round the middle are tried
 * until pointing at one has something drawn; 0 where none does.
 */
export async function hoverTime(): Promise<number> {
  const target = document.querySelector(".sigma-mouse")!;
  const box = target.getBoundingClientRect();
  const point = (left: number, top: number): void => {
    target.dispatchEvent(new MouseEvent("mousemove", { clientX: left, clientY: top, bubbles: true }));
  };
  const type = WebGL2RenderingContext.prototype;
  const draw = type.drawArraysInstanced;
  const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  /** The moment at which the frame is shown that is drawn next; 0 where nothing is drawn for a while. */
  const shown = (): Promise<number> =>
    new Promise((resolve) => {
      const none = setTimeout(() => resolve(0), 250);
      type.drawArraysInstanced = function (mode, start, count, instances) {
        draw.call(this, mode, start, count, instances);
        type.drawArraysInstanced = draw;
        clearTimeout(none);
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => resolve(performance.now());
          after.port2.postMessage(null);
        });
      };
    });
  // What still moves must come to rest.
  await pause(600);
  for (let step = 0; step < 200; step++) {
    const start = performance.now();
    const drawn = shown();
    point(box.left + box.width / 2 + (step % 20) * 9, box.top + box.height / 2 + Math.floor(step / 20) * 9);
    const end = await drawn;
    type.drawArraysInstanced = draw;
    if (end === 0) continue;
    point(box.left + 2, box.top + 2);
    await pause(500);
    return end - start;
  }
  return 0;
}

/** Milliseconds of script that a click takes until all that follows from it has been worked out. */
export async function clickTime(selector: string): Promise<number> {
  const button = document.querySelector<HTMLElement>(selector)!;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  button.click();
  return performance.now() - start;
}

/** Frames a second while the matrix is scrolled a row or two a frame, and frames in which its middle was empty. */
export async function scrollRate(): Promise<Readonly<{ rate: number; blank: number }>> {
  const grid = document.querySelector<HTMLElement>(".dot-grid")!;
  const box = grid.getBoundingClientRect();
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames = 30;
  let blank = 0;
  const start = performance.now();
  for (let n = 1; n <= frames; n++) {
    grid.scrollTop += 120;
    grid.scrollLeft += 40;
    await frame();
    const found = document.elementFromPoint(box.left + 60, box.top + box.height * 0.6);
    if (found?.closest("[role=row]") == null) blank++;
  }
  return { rate: (frames * 1000) / (performance.now() - start), blank };
}
