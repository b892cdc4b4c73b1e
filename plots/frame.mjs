// SPDX-License-Identifier: EUPL-1.2
// What stands around a drawing: title, reference date, key and source, on a page or on a slide; and
// what makes it readable to assistive technology. Text in, text out.
import { wrapTo } from './house.mjs';

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const rounded = (number) => Math.round(number * 10) / 10;

// Lines of text from `y` down; returns what is drawn and where it ends.
function paragraph(lines, { x, y, size, weight = 'normal', colour, style }) {
  const step = size * 1.28;
  const drawn = lines.map((line, i) =>
    `<text x="${x}" y="${rounded(y + size + i * step)}" font-family="${escape(style.font)}" ` +
    `font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(line)}</text>`);
  return { drawn: drawn.join(''), end: y + lines.length * step };
}

// Vega cannot hatch: areas in the house style's colour for it are filled with a pattern.
function hatch(svg, style) {
  if (!svg.includes(`fill="${style.colour.hatched}"`)) return svg;
  const pattern =
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" ' +
    `patternTransform="rotate(45)"><rect width="6" height="6" fill="${style.colour.paper}"/>` +
    `<rect width="1.4" height="6" fill="#b3b3b3"/></pattern></defs>`;
  return svg.replaceAll(`fill="${style.colour.hatched}"`, 'fill="url(#hatch)"')
    .replace(/(<svg [^>]*>)/, `$1${pattern}`);
}

function sizeOf(svg) {
  const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [0, 0, 0];
  return { width: Number(width), height: Number(height) };
}

// The drawing inside another, at a place and in a size.
function placed(svg, x, y, width, height) {
  const { width: w, height: h } = sizeOf(svg);
  return svg.replace(/^<svg [^>]*>/,
    `<svg x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" ` +
    `viewBox="0 0 ${w} ${h}">`);
}

const wrapped = (lines, width, size) => lines.flatMap((line) => wrapTo(line, width, size));

function root(figure, style, width, height, inner) {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" ` +
    `aria-labelledby="title desc" width="${rounded(width)}" height="${rounded(height)}" ` +
    `viewBox="0 0 ${rounded(width)} ${rounded(height)}"><title id="title">${escape(figure.title)}</title>` +
    `<desc id="desc">${escape(figure.description)}</desc>` +
    `<rect width="100%" height="100%" fill="${style.colour.paper}"/>${inner}</svg>`;
}

function page(drawing, figure, style) {
  const { width: least, margin, title, subtitle, key, source } = style.page;
  const inner = drawing ? sizeOf(drawing) : { width: 0, height: 0 };
  const width = figure.captioned ? inner.width : Math.max(inner.width, least);
  const parts = [];
  let y = margin;
  const write = (lines, size, look = {}) => {
    if (lines.length === 0) return;
    const text = paragraph(wrapped(lines, width * 0.97, size),
      { x: margin, y, size, colour: style.colour.ink, style, ...look });
    parts.push(text.drawn);
    y = text.end;
  };
  if (!figure.captioned) {
    write([figure.title], title, { weight: 'bold' });
    write(figure.subtitle, subtitle, { colour: style.colour.muted });
    y += 10;
  }
  write(figure.message, subtitle);
  if (drawing) {
    parts.push(placed(drawing, margin, y, inner.width, inner.height));
    y += inner.height;
  }
  if (!figure.captioned) {
    y += 8;
    write(figure.key, key);
    write(figure.source, source, { colour: style.colour.muted });
  }
  return root(figure, style, width + 2 * margin, y + margin, parts.join(''));
}

// 16:9, large type: title above, source below, and the drawing as large as the rest allows.
function slide(drawing, figure, style) {
  const { width, height, margin, largest, title, subtitle, key, source } = style.slide;
  const room = width - 2 * margin;
  const top = paragraph(wrapped([figure.title], room, title),
    { x: margin, y: margin - 12, size: title, weight: 'bold', colour: style.colour.ink, style });
  const date = paragraph(wrapped(figure.subtitle.slice(0, 1), room, subtitle),
    { x: margin, y: top.end + 4, size: subtitle, colour: style.colour.muted, style });
  const line = (lines, size, colour, end) => {
    const text = wrapped(lines, room, size);
    return { drawn: paragraph(text, { x: margin, y: end - text.length * size * 1.28, size, colour, style }).drawn,
      start: end - text.length * size * 1.28 };
  };
  const foot = line(figure.source, source, style.colour.muted, height - margin + 16);
  const words = line(figure.key.slice(0, 1), key, style.colour.ink, foot.start - 4);
  const parts = [top.drawn, date.drawn, words.drawn, foot.drawn];
  const free = words.start - date.end - 32;
  if (drawing) {
    const inner = sizeOf(drawing);
    const scale = Math.min(room / inner.width, free / inner.height, largest);
    parts.push(placed(drawing, margin, date.end + 18, inner.width * scale, inner.height * scale));
  } else {
    parts.push(paragraph(wrapped(figure.message, room, subtitle + 4),
      { x: margin, y: date.end + 40, size: subtitle + 4, colour: style.colour.ink, style }).drawn);
  }
  return root(figure, style, width, height, parts.join(''));
}

// `drawing`: what Vega drew, or null where there is too little to draw.
export function framed(drawing, figure, style) {
  const hatched = drawing === null ? null : hatch(drawing, style);
  return figure.format === 'slide' ? slide(hatched, figure, style) : page(hatched, figure, style);
}
