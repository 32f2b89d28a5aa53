package fr.obsrs.wall;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Looks at every poster of a page as a proofreader would, with the browser's own measures. */
final class WallInspection {
    /** In rem of the design, where 1 is 16 px on a screen 1920 px wide: nothing on a wall is smaller. */
    private static final double SMALLEST = 1.75;

    private static final double SMALLEST_WORDS = 2.375;

    private static final String LOOK = """
            ({ smallest, smallestWords }) => {
              const found = [];
              const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
              const wall = document.getElementById("mosaic").getBoundingClientRect();
              const posters = [...document.querySelectorAll("#mosaic > article:not([aria-hidden])")];
              const within = (inner, outer) =>
                inner.left >= outer.left - 1.5 && inner.right <= outer.right + 1.5 &&
                inner.top >= outer.top - 1.5 && inner.bottom <= outer.bottom + 1.5;
              const short = (rect) => ["left", "top", "right", "bottom"].map((side) => Math.round(rect[side])).join(" ");
              const boxes = posters.map((poster) => poster.getBoundingClientRect());
              const heads = new Map();
              posters.forEach((poster, index) => {
                const box = boxes[index];
                const say = (problem) => found.push(`${problem}: ${poster.textContent.slice(0, 60)}`);
                if (!within(box, wall)) say(`outside the wall (${short(box)})`);
                boxes.slice(index + 1).forEach((other) => {
                  const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                  const tall = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                  if (wide > 1 && tall > 1) say(`over its neighbour (${wide} x ${tall})`);
                });
                const words = poster.querySelector(".words");
                const band = poster.querySelector(".band").getBoundingClientRect();
                const more = poster.querySelector(".more");
                const floor = more.hidden ? band.top : more.getBoundingClientRect().top;
                if (words.getBoundingClientRect().bottom > floor + 2) say("words run into the band");
                if (words.scrollWidth > words.clientWidth + 1) say("words wider than their poster");
                const range = document.createRange();
                const corners = [...poster.querySelectorAll(".number, .front")].map((corner) => corner.getBoundingClientRect());
                const meet = (one, other) =>
                  one.right > other.left + 1 && one.left < other.right - 1 && one.top < other.bottom - 1 && one.bottom > other.top + 1;
                if (corners.length > 1 && meet(corners[0], corners[1])) say("the mark over the number");
                if (corners.some((corner) => !within(corner, box) || meet(corner, band))) say("a corner leaves its poster");
                const mark = poster.querySelector(".front");
                if (poster.classList.contains("featured") !== Boolean(mark?.textContent)) say("no mark of the front page");
                for (const part of words.childNodes) {
                  if (part.className === "unseen") continue;
                  range.selectNodeContents(part);
                  for (const line of range.getClientRects()) {
                    const inked = { left: line.left, right: line.right, top: line.top + line.height / 4, bottom: line.bottom };
                    if (corners.some((corner) => meet(inked, corner))) say("words under the number or the mark");
                    if (line.left < box.left - 1 || line.right > box.right + 1) say(`a line leaves its poster (${short(line)})`);
                  }
                }
                if (!within(band, box)) say("the band leaves its poster");
                if (poster.querySelector(".paper").scrollHeight > poster.querySelector(".paper").clientHeight + 1) say("paper cut off");
                if (parseFloat(getComputedStyle(words).fontSize) < smallestWords * rem - 0.1) say("words too small");
                for (const line of poster.querySelectorAll(".who b, .who span, time, .number, .front, .more, .sticker span")) {
                  if (parseFloat(getComputedStyle(line).fontSize) < smallest * rem - 0.1) say(`${line.className || line.tagName} too small`);
                }
              });
              // Below every poster there is another one, or the wall's edge.
              for (const x of boxes.flatMap((box) => [box.left + 10, box.right - 10])) {
                const over = boxes.filter((box) => box.left <= x && box.right >= x);
                const lowest = Math.max(...over.map((box) => box.bottom));
                if (Math.abs(lowest - wall.bottom) > 1) found.push(`a column ends at ${lowest}, not ${wall.bottom}`);
              }
              return found;
            }
            """;

    private WallInspection() {}

    /** What a proofreader would send back; empty when the wall may be printed. */
    @SuppressWarnings("unchecked")
    static List<String> problems(Page page) {
        return (List<String>) page.evaluate(LOOK, Map.of("smallest", SMALLEST, "smallestWords", SMALLEST_WORDS));
    }
}
