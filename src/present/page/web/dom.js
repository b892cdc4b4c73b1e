// SPDX-License-Identifier: EUPL-1.2
// Elements from names, attributes and children. A text is always text, whatever is in it: there is no
// other way on this page to put anything into the document.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

export const byId = (id) => document.getElementById(id);

// An address becomes a link only where it leads to the web.
export function link(url, text) {
  if (!/^https?:\/\//i.test(url ?? '')) return text;
  return h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, text);
}

// Replaces what is in an element; what had the focus has it again, if it is still there.
export function fill(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement.id : '';
  element.replaceChildren(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  if (focused) byId(focused)?.focus();
}
