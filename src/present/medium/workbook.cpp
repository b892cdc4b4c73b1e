// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/workbook.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <stdexcept>

#include "platform/files.hpp"
#include "present/medium/time_stamp.hpp"

namespace peil::present {
namespace {

/// A file that exists in memory only; libxlsxwriter 1.1 can write to nothing but a path.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("peil", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::runtime_error("cannot make a file in memory");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

std::string make_workbook(const std::function<void(lxw_workbook*)>& fill) {
  const MemoryFile file;
  const std::string path = file.path();
  lxw_workbook* book = workbook_new(path.c_str());
  if (book == nullptr) throw std::runtime_error("cannot make a workbook");
  // The library stamps the second of writing unless told a time.
  lxw_doc_properties properties{};
  properties.created = time_stamp();
  workbook_set_properties(book, &properties);
  fill(book);
  if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
    throw std::runtime_error(fmt::format("workbook not written: {}", lxw_strerror(error)));
  }
  return platform::read_file(path);
}

}  // namespace peil::present
