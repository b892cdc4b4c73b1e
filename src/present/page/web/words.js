// SPDX-License-Identifier: EUPL-1.2
// What the page says, in the language chosen. The sentences are those of the program's texts.
import { page } from './data.js';
import { h } from './dom.js';

let language = page.language;

export const chosen = () => language;
export function choose(next) {
  language = Object.hasOwn(page.texts, next) ? next : page.language;
}

export function say(key, values = {}) {
  const text = page.texts[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export const capital = (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
export const Say = (key, values) => capital(say(key, values));

// A text in the language chosen, failing that in English, failing that as it is.
export function pick(text) {
  if (!text) return '';
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}

// The same as an element that tells its language where that is another than the page's.
export function worded(text) {
  if (!text) return '';
  const found = [language, 'en', ...Object.keys(text)].find((each) => text[each]);
  return found === language ? text[found] : h('span', { lang: found }, text[found] ?? '');
}

// As the program writes them: "1 June 2025".
const locale = () => (language === 'en' ? 'en-GB' : language);

const form = (day, options) =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));

// "1 juni 2025", "juni 2025" or "2025", as precise as the day is.
export function date(day) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return form(day, { day: 'numeric', month: 'long', year: 'numeric' });
  if (/^\d{4}-\d{2}$/.test(day)) return form(`${day}-01`, { month: 'long', year: 'numeric' });
  return day;
}

export const list = (items) => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
export const number = (value, digits = 2) =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );

// "2", "1–3"; "–" where there is none.
export function level(levels) {
  if (!levels) return '–';
  return levels[0] === levels[1] ? String(levels[0]) : `${levels[0]}–${levels[1]}`;
}
