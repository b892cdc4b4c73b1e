// SPDX-License-Identifier: EUPL-1.2
#include "platform/temporary_folder.hpp"

#include <stdlib.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace peil::platform {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "peil.XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {  // readable by the owner alone
    throw std::system_error(errno, std::generic_category(), "cannot make a temporary folder");
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace peil::platform
