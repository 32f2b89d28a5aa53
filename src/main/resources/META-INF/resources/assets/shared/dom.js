const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes and children. Strings become text nodes: nothing here, or on this page, ever parses markup.
 *
 * @param {string} name
 * @param {Record<string, string|undefined|null>} attributes those without a value are left out
 * @param {...(Node|string)} children
 */
export function html(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/**
 * @param {string} name
 * @param {Record<string, string|undefined|null>} attributes
 * @param {...(Node|string)} children
 */
export function svg(name, attributes, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, string|undefined|null>} attributes
 * @param {(Node|string)[]} children
 */
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}
