// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_QUICK_SCHEMA_HPP
#define PEIL_LOAD_FORMAT_QUICK_SCHEMA_HPP

/// \file
/// Says yes to what certainly is as a JSON Schema wants it, many times faster than the validator.
/// It knows part of draft 7 and says no to whatever it does not know; the validator then decides,
/// and words what is wrong. So it can only be wrong by asking once too often.

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace peil::load {

class QuickSchemas {
 public:
  /// `documents` are the schemas by file name: pointers to nlohmann::json that outlive this.
  explicit QuickSchemas(const std::map<std::string, const void*>& documents);
  ~QuickSchemas();
  QuickSchemas(const QuickSchemas&) = delete;
  QuickSchemas& operator=(const QuickSchemas&) = delete;

  /// Whether the schema in that file is one, and says nothing that is not known here; of parts in
  /// other files that it refers to, those have to be asked.
  [[nodiscard]] bool knows(std::string_view file) const;

  /// Whether the value, a nlohmann::json, is certainly as the schema in that file says. Safe to
  /// call from several threads at once.
  [[nodiscard]] bool accepts(std::string_view file, const void* value) const;

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_QUICK_SCHEMA_HPP
