// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_REPORT_HPP
#define PEIL_LOAD_FORMAT_REPORT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "model/error.hpp"

namespace peil::load {

/// Collects what is wrong in one file. A confidential file's findings say where and what was
/// expected, never what stands there.
class Report {
 public:
  enum class Content { open, confidential };

  explicit Report(std::string file, Content content = Content::open)
      : file_(std::move(file)), content_(content) {}

  /// `place` is a JSON pointer, `line 3, column 7`, or empty for the whole file.
  void add(std::string place, std::string message);

  /// `'text'` for a message; of a confidential file `(not shown)`. Long texts are cut.
  [[nodiscard]] std::string quote(std::string_view text) const;

  [[nodiscard]] bool confidential() const { return content_ == Content::confidential; }
  [[nodiscard]] bool clean() const { return findings_.empty(); }
  [[nodiscard]] const std::vector<model::Finding>& findings() const { return findings_; }

 private:
  std::string file_;
  Content content_;
  std::vector<model::Finding> findings_;
};

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_REPORT_HPP
