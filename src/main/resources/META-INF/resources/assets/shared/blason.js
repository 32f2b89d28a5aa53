import { svg } from "./dom.js";

/**
 * The arms of someone without a picture: a heraldic partition computed from the name, the same on every screen. One
 * metal and one colour, as heralds have it, so that the two always part well.
 */
const SHIELD = "M0 0h40v22c0 13-9 20-20 24C9 42 0 35 0 22z";
const METALS = ["#FFE500", "#FFFFFF"];
const COLOURS = ["#FF8CC3", "#8AD4FF", "#FFA04D", "#A5EB7B", "#CBB5FF", "#1C5A47"];
const PARTITIONS = [
  "M20 0h20v46H20z", // per pale
  "M0 20h40v26H0z", // per fess
  "M0 0h40L0 40z", // per bend sinister
  "M0 0l20 22L0 44zM40 0 20 22l20 22z", // per saltire
  "M20 0h20v21H20zM0 21h20v25H0z", // quarterly
  "M0 0h10v11H0zM20 0h10v11H20zM10 11h10v12H10zM30 11h10v12H30zM0 23h10v11H0zM20 23h10v11H20zM10 34h10v12H10zM30 34h10v12H30z",
  "M0 8h40v7H0zM0 23h40v7H0zM0 38h40v8H0z", // barry
  "M0 14h40v11H0z", // a fess
  "M14 0h12v46H14z", // a pale
  "M15 0h10v46H15zM0 14h40v10H0z", // a cross
  "M0 0h8l32 37v9h-8L0 9zM40 0v9L8 46H0v-9L32 0z", // a saltire
  "M0 34 20 14l20 20v11L20 25 0 45z", // a chevron
  "M0 28c7-7 13 5 20 0s13 5 20 0v8c-7 5-13-5-20 0s-13-5-20 0zM0 40c7-7 13 5 20 0s13 5 20 0v8H0z", // wavy
  "M0 0h40L20 40z", // a pile
  "M0 0h40v15H0z", // a chief
  "M20 7l13 15-13 17L7 22z", // a lozenge
];

/**
 * @param {string} name
 * @returns {Element}
 */
export function blason(name) {
  let hash = hashOf(name);
  const pick = (/** @type {string[]} */ list) => {
    const picked = list[hash % list.length];
    hash = Math.floor(hash / list.length);
    return picked;
  };
  const charge = pick(PARTITIONS);
  const metal = pick(METALS);
  const colour = pick(COLOURS);
  const [field, over] = pick(["metal", "colour"]) === "metal" ? [metal, colour] : [colour, metal];
  return svg(
    "svg",
    { class: "blason", viewBox: "-2 -2 44 50", "aria-hidden": "true" },
    svg(
      "g",
      { "clip-path": "url(#shield)" },
      svg("path", { fill: field, d: "M0 0h40v46H0z" }),
      svg("path", { fill: over, d: charge }),
    ),
    svg("path", { d: SHIELD, fill: "none", stroke: "#0E1512", "stroke-width": "2.4" }),
  );
}

/** FNV-1a, then shuffled: alike names must not get alike arms. */
function hashOf(/** @type {string} */ name) {
  let hash = 0x811c9dc5;
  for (const unit of name.normalize("NFC").trim().toLowerCase()) {
    hash = Math.imul(hash ^ /** @type {number} */ (unit.codePointAt(0)), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
