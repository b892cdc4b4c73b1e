// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_QUERY_FILE_HPP
#define PEIL_LOAD_INPUT_QUERY_FILE_HPP

#include <filesystem>

#include "model/text/query.hpp"

namespace peil::load {

/// Reads an incoming query: docx, odt, html or txt with numbered questions, as an EMN ad-hoc query
/// has them (after "Questions", before "Summary" or "Responses"), or csv with a column `question`.
/// \throws model::InputError when it cannot be read or no question is found.
[[nodiscard]] model::Query read_query(const std::filesystem::path& file);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_QUERY_FILE_HPP
