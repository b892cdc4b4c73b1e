// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_ARCHIVE_HPP
#define PEIL_LOAD_FORMAT_ARCHIVE_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace peil::load {

inline constexpr std::size_t kLargestUnpacked = 200'000'000;  ///< bytes, all members together
inline constexpr std::size_t kMostMembers = 2'000;

/// Checks a packed office document (docx, odt, xlsx, ods) before any reader unpacks it: it is a ZIP
/// archive, holds no more members and bytes than a form can, measured by unpacking and not by what
/// its directory claims, and no member declares XML entities. Macros and embedded files may be in
/// it; nothing here or later runs or extracts them.
/// \throws model::InputError naming `name`.
void check_archive(std::string_view content, const std::string& name);

/// Whether an archive that check_archive() accepts has a member of this name.
[[nodiscard]] bool has_member(std::string_view archive, const char* member,
                              const std::string& name);

/// One member of an archive that check_archive() accepts.
/// \throws model::InputError naming `name` when there is no such member or it is larger than
/// `most`.
[[nodiscard]] std::string unpack_member(std::string_view archive, const char* member,
                                        std::size_t most, const std::string& name);

/// The archive with other content in a member that it has.
[[nodiscard]] std::string replace_member(std::string_view archive, const char* member,
                                         std::string_view content, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_ARCHIVE_HPP
