// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_LOADED_HPP
#define PEIL_LOAD_LOADED_HPP

#include <variant>
#include <vector>

#include "load/data_files.hpp"
#include "load/decode.hpp"
#include "load/decode_publication.hpp"
#include "load/decode_review.hpp"
#include "load/format/report.hpp"
#include "load/format/schema.hpp"
#include "load/load.hpp"

namespace peil::load {

/// A file that only `present` makes something of; here it is as its schema says.
struct CheckedOnly {};

using Content =
    std::variant<std::monostate, CheckedOnly, std::vector<model::Dimension>,
                 std::vector<model::Concept>, std::vector<model::Region>,
                 std::vector<model::Source>, Lexicon, model::AnswerWords,
                 std::vector<model::Framework>, TextKeys, model::ClaimWeights, model::Recognition,
                 model::Publication, model::ReviewNotes, model::Vocabulary, model::Profile,
                 model::Figures, model::Survey, DecodedAnswer>;

/// A file on its way into the model; no content when it is unreadable or not as its schema says.
struct Loaded {
  explicit Loaded(DataFile of)
      : file(std::move(of)),
        report(file.name,
               file.kind == Kind::answer ? Report::Content::confidential : Report::Content::open) {}
  DataFile file;
  Report report;
  Content content;
};

/// Reads the file, checks it against its schema and decodes it; whatever goes wrong becomes a
/// finding.
void read(Loaded& loaded, const Schemas& schemas, const Unseal& unseal);

}  // namespace peil::load

#endif  // PEIL_LOAD_LOADED_HPP
