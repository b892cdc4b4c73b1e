// SPDX-License-Identifier: EUPL-1.2
#include "load/format/archive.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

#include "model/error.hpp"

namespace peil::load {
namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Member = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive open(std::string_view content, const std::string& name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(content.data(), content.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    throw model::InputError(name, "", "is not a packed office document (no ZIP archive)");
  }
  return {archive, &zip_discard};
}

/// The member has a document type declaration, which office formats forbid and which alone could
/// define entities. UTF-16 has a zero byte beside every letter; those are looked through.
class DoctypeSearch {
 public:
  /// True once the declaration has been seen.
  bool feed(std::string_view chunk) {
    constexpr std::string_view wanted = "<!DOCTYPE";
    for (const char c : chunk) {
      if (matched_ == wanted.size()) break;
      if (c == '\0') continue;
      matched_ = c == wanted[matched_] ? matched_ + 1 : (c == '<' ? 1 : 0);
    }
    return matched_ == wanted.size();
  }

 private:
  std::size_t matched_ = 0;
};

/// Unpacks one member without keeping it; returns its size.
std::size_t check_member(zip_t* archive, zip_uint64_t index, std::size_t room,
                         const std::string& name) {
  const Member member(zip_fopen_index(archive, index, 0), &zip_fclose);
  if (!member) throw model::InputError(name, "", "has a part that cannot be unpacked");
  std::array<char, 65'536> buffer;
  std::size_t size = 0;
  DoctypeSearch doctype;
  while (true) {
    const zip_int64_t count = zip_fread(member.get(), buffer.data(), buffer.size());
    if (count < 0) throw model::InputError(name, "", "has a part that cannot be unpacked");
    if (count == 0) return size;
    size += static_cast<std::size_t>(count);
    if (size > room) {
      throw model::InputError(
          name, "",
          fmt::format("unpacks to more than {} MB; no form does", kLargestUnpacked / 1'000'000));
    }
    if (doctype.feed({buffer.data(), static_cast<std::size_t>(count)})) {
      throw model::InputError(name, "", "declares XML entities, which office documents do not");
    }
  }
}

}  // namespace

void check_archive(std::string_view content, const std::string& name) {
  const Archive archive = open(content, name);
  const zip_int64_t members = zip_get_num_entries(archive.get(), 0);
  if (members < 0 || static_cast<std::size_t>(members) > kMostMembers) {
    throw model::InputError(name, "", fmt::format("has more than {} parts", kMostMembers));
  }
  std::size_t room = kLargestUnpacked;
  for (zip_int64_t i = 0; i < members; ++i) {
    room -= check_member(archive.get(), static_cast<zip_uint64_t>(i), room, name);
  }
}

bool has_member(std::string_view archive, const char* member, const std::string& name) {
  return zip_name_locate(open(archive, name).get(), member, 0) >= 0;
}

std::string unpack_member(std::string_view archive, const char* member, std::size_t most,
                          const std::string& name) {
  const Archive opened = open(archive, name);
  const Member file(zip_fopen(opened.get(), member, 0), &zip_fclose);
  if (!file) throw model::InputError(name, "", fmt::format("has no part {}", member));
  std::string content(most + 1, '\0');
  const zip_int64_t size = zip_fread(file.get(), content.data(), content.size());
  if (size < 0 || static_cast<std::size_t>(size) > most) {
    throw model::InputError(
        name, "", fmt::format("has more than {} MB in {}; no form does", most / 1'000'000, member));
  }
  content.resize(static_cast<std::size_t>(size));
  return content;
}

std::string replace_member(std::string_view archive, const char* member, std::string_view content,
                           const std::string& name) {
  zip_error_t error;
  zip_error_init(&error);
  // libzip writes to the buffer and frees it.
  void* copy = std::malloc(archive.size());
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, archive.data(), archive.size());
  zip_source_t* bytes = zip_source_buffer_create(copy, archive.size(), 1, &error);
  zip_t* opened = zip_open_from_source(bytes, 0, &error);
  if (opened == nullptr) throw model::InputError(name, "", "cannot be unpacked");
  zip_source_keep(bytes);
  zip_source_t* part = zip_source_buffer(opened, content.data(), content.size(), 0);
  const zip_int64_t index = zip_name_locate(opened, member, 0);
  const bool replaced =
      index >= 0 && zip_file_replace(opened, static_cast<zip_uint64_t>(index), part, 0) == 0;
  std::string result;
  if (replaced && zip_close(opened) == 0 && zip_source_open(bytes) == 0) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(bytes, &stat) == 0) result.resize(stat.size);
    const zip_int64_t size = zip_source_read(bytes, result.data(), result.size());
    result.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    zip_source_close(bytes);
  }
  zip_source_free(bytes);
  if (result.empty()) throw model::InputError(name, "", "cannot be packed again");
  return result;
}

}  // namespace peil::load
