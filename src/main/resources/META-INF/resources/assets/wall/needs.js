/**
 * What viewers of this screen need: the operator's word in the page's address, else what this browser is set to. Styles
 * and scripts read it off the root element, so that there is one place to look.
 */
const NEEDS = [
  { attribute: "contrast", value: "more", query: "(prefers-contrast: more)" },
  { attribute: "motion", value: "less", query: "(prefers-reduced-motion: reduce)" },
];

/** @param {() => void} changed told when another need has other type sizes */
export function followNeeds(changed) {
  const { dataset } = document.documentElement;
  for (const { attribute, value, query } of NEEDS.filter((need) => !dataset[need.attribute])) {
    const media = matchMedia(query);
    const apply = () => {
      if (media.matches) {
        dataset[attribute] = value;
      } else {
        delete dataset[attribute];
      }
    };
    apply();
    media.addEventListener("change", () => {
      apply();
      changed();
    });
  }
}
