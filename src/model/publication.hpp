// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_PUBLICATION_HPP
#define PEIL_MODEL_PUBLICATION_HPP

#include <map>
#include <string>
#include <vector>

#include "model/text.hpp"

namespace peil::model {

/// What the owner of the data says of them (codebook/publication.json): what a portal, a repository
/// and whoever cites them need. Empty where the owner does not say.
struct Publication {
  struct Licence {
    std::string id;  ///< SPDX, such as `CC-BY-4.0`
    std::string title;
    std::string url;
  };
  struct Agent {
    std::string name;
    std::string url;
    std::string email;
  };

  std::string name = "peil-data";  ///< lower case letters, digits and `-`: a package's name
  Text title;
  Text description;
  Text provenance;       ///< how the data came about
  std::string version;   ///< of the data
  std::string issued;    ///< first day of publication, `YYYY-MM-DD`
  std::string modified;  ///< last change of the data, `YYYY-MM-DD`
  Licence licence;
  Agent publisher;
  Agent contact;
  std::string base = "urn:peil:";  ///< what addresses of concepts and positions begin with
  std::string landing_page;
  std::map<std::string, std::vector<std::string>, std::less<>> keywords;  ///< by language
  std::vector<std::string> themes;   ///< addresses in the EU's list of data themes
  std::vector<std::string> spatial;  ///< addresses of the area that the data are about
};

}  // namespace peil::model

#endif  // PEIL_MODEL_PUBLICATION_HPP
