// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_OPEN_DATA_HPP
#define PEIL_PRESENT_EXPORT_OPEN_DATA_HPP

/// \file
/// The data for others: all public positions of states' documents, EUAA and EU. Answers to surveys
/// are never in it.

#include <string>

#include "model/repository.hpp"
#include "present/export/package.hpp"

namespace peil::present {

/// `positions`, what they are linked to (`position_concepts`, `position_documents`), `terms`,
/// `documents`, `figures` and the codebook. Levels of positions that are not in force on `as_of`
/// are those of their own first day.
[[nodiscard]] Tables open_tables(const model::Repository& repository, model::Date as_of);

/// Of these: `dimensions`, `levels`, `sources`, `concepts`, `regions` and `origins`.
[[nodiscard]] Tables codebook_tables(const model::Repository& repository);

/// The concept graph as SKOS in JSON-LD.
[[nodiscard]] std::string concepts_skos(const model::Codebook& codebook,
                                        const model::Publication& publication);

/// The same in Turtle.
[[nodiscard]] std::string concepts_turtle(const model::Codebook& codebook,
                                          const model::Publication& publication);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_OPEN_DATA_HPP
