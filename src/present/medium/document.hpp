// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_DOCUMENT_HPP
#define PEIL_PRESENT_MEDIUM_DOCUMENT_HPP

/// \file
/// A document as a value: what it says, not how a format writes it. One value is written as docx,
/// odt, pdf, html and md (present/medium/render.hpp), so that the five say the same.

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace peil::present {

struct Inline;
using Inlines = std::vector<Inline>;

/// Words in the document's language.
struct Plain {
  std::string text;
  friend bool operator==(const Plain&, const Plain&) = default;
};

/// Words in another language than the document's: a source's own term or a document's title. Shown
/// in italics and marked with the language, so that a screen reader pronounces it.
struct Foreign {
  std::string text;
  std::string language;  ///< ISO 639-1
  friend bool operator==(const Foreign&, const Foreign&) = default;
};

struct Strong {
  std::string text;
  friend bool operator==(const Strong&, const Strong&) = default;
};

/// Small print inside a cell or a line.
struct Small {
  std::string text;
  friend bool operator==(const Small&, const Small&) = default;
};

struct Link {
  std::string text;
  std::string target;  ///< address, or `#id` inside the document
  friend bool operator==(const Link&, const Link&) = default;
};

/// A footnote.
struct Note {
  Inlines content;
  friend bool operator==(const Note&, const Note&) = default;
};

struct LineBreak {
  friend bool operator==(const LineBreak&, const LineBreak&) = default;
};

/// A place that links inside the document can point to.
struct Anchor {
  std::string id;
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

struct Inline {
  std::variant<Plain, Foreign, Strong, Small, Link, Note, LineBreak, Anchor> value;
  /// Implicit, so that a text is written as the list of its parts.
  template <typename T>
  Inline(T v) : value(std::move(v)) {}
  friend bool operator==(const Inline&, const Inline&) = default;
};

struct Heading {
  int level = 1;  ///< 1 to 3
  std::string text;
  std::string id;  ///< empty: none
};

struct Paragraph {
  Inlines content;
  bool with_next = false;  ///< on one page with the block behind it
};

/// Words that set a paragraph apart, such as "not public": shown in a frame.
struct Marking {
  std::string text;
  bool of_all = true;  ///< of the whole document: pages of html and pdf repeat it
};

struct BulletList {
  std::vector<Inlines> items;
};

/// Pairs of a term and what it means.
struct DefinitionList {
  std::vector<std::pair<Inlines, Inlines>> items;
};

/// A table with one head row, repeated on every page. Every row has as many cells as the head.
struct Table {
  Inlines caption;
  std::vector<std::string> head;
  std::vector<double> widths;  ///< shares of the text width, summing to at most 1
  std::vector<std::vector<Inlines>> rows;
  bool counts = false;  ///< all columns but the first hold numbers, set flush right
};

/// A picture. `name` is that of a file beside the document, without extension: `NAME.svg` for
/// formats that show vector images, `NAME.png` for the others.
struct Picture {
  std::string name;
  std::string alternative;  ///< says in words what the picture shows
  Inlines caption;
  double width_inches = 6.5;  ///< on paper
};

using Block = std::variant<Heading, Paragraph, Marking, BulletList, DefinitionList, Table, Picture>;

struct Document {
  std::string title;
  std::string subtitle;
  std::string language;  ///< `nl` or `en`
  std::string date;      ///< reference date as written in the document
  std::string marking;   ///< on every page; empty: none
  std::vector<Block> blocks;
};

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_DOCUMENT_HPP
