// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_REPOSITORY_HPP
#define PEIL_MODEL_REPOSITORY_HPP

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"
#include "model/figures.hpp"
#include "model/id.hpp"
#include "model/profile.hpp"
#include "model/survey.hpp"

namespace peil::model {

/// Everything the data folder holds, checked: every reference resolves.
struct Repository {
  Codebook codebook;
  std::vector<Profile> profiles;  ///< documents of states, EUAA and EU; sorted by origin, source
  std::vector<Figures> figures;
  std::vector<Survey> surveys;
  std::map<OriginId, std::string, std::less<>> origin_folders;  ///< ISO code to folder name
  std::string data;                                             ///< path of the data folder

  /// Null when there is none.
  [[nodiscard]] const Survey* survey(std::string_view id) const;
  [[nodiscard]] const Profile* profile(const SourceId& source, const OriginId& origin) const;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_REPOSITORY_HPP
