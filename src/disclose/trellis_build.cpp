// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <bit>
#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include "disclose/trellis.hpp"

namespace peil::disclose {
namespace {

/// A vector of counts, packed; fields never overflow into each other.
using Tally = std::array<std::uint64_t, 4>;

struct TallyHash {
  std::size_t operator()(const Tally& tally) const {
    return boost::hash_range(tally.begin(), tally.end());
  }
};

using NodeIndex = boost::unordered_flat_map<Tally, std::uint32_t, TallyHash>;

/// Place of one count in a tally.
struct Field {
  std::size_t word = 0;
  unsigned shift = 0;
  std::uint64_t mask = 0;

  [[nodiscard]] std::uint64_t get(const Tally& tally) const { return tally[word] >> shift & mask; }
  void set(Tally& tally, std::uint64_t value) const {
    tally[word] = (tally[word] & ~(mask << shift)) | value << shift;
  }
};

std::optional<std::vector<Field>> lay_out(const std::vector<Constraint>& constraints) {
  std::vector<Field> fields;
  std::size_t word = 0;
  unsigned used = 0;
  for (const Constraint& constraint : constraints) {
    const auto width = static_cast<unsigned>(std::bit_width(constraint.label.size()));
    if (used + width > 64) {
      ++word;
      used = 0;
    }
    if (word == std::tuple_size_v<Tally>) return std::nullopt;
    fields.push_back({word, used, (std::uint64_t{1} << width) - 1});
    used += width;
  }
  return fields;
}

/// What a layer does to the counts it touches.
struct Touch {
  std::size_t constraint = 0;
  std::vector<bool> viable;  ///< per count after the layer: can it still end in an allowed one?
  bool closes = false;       ///< no later state is counted
};

}  // namespace

class TrellisBuilder {
 public:
  TrellisBuilder(const std::vector<Constraint>& constraints,
                 const std::vector<std::vector<Pattern>>& layers, std::size_t node_limit)
      : constraints_(constraints), layers_(layers), budget_(node_limit) {}

  Trellis::Built build() {
    auto fields = lay_out(constraints_);
    if (!fields) return {};
    fields_ = std::move(*fields);
    plan_touches();
    std::vector<Tally> nodes;
    if (viable_at_start()) nodes.push_back(start_);
    trellis_.nodes_ = {nodes.size()};
    for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
      if (!extend(layer, nodes)) return {std::nullopt, layer};
    }
    for (const Tally& node : nodes) {
      std::vector<int>& outcome = trellis_.outcomes_.emplace_back();
      for (const Field& field : fields_) outcome.push_back(static_cast<int>(field.get(node)));
    }
    trellis_.cut_dead_ends();
    return {std::move(trellis_), layers_.size()};
  }

 private:
  /// Fewest and most states from here on that meet each constraint, seen from the end.
  void plan_touches() {
    const std::size_t n = constraints_.size();
    std::vector<std::size_t> fewest(n, 0);
    std::vector<std::size_t> most(n, 0);
    std::vector<bool> seen(n, false);
    touches_.resize(layers_.size());
    for (std::size_t layer = layers_.size(); layer-- > 0;) {
      for (std::size_t c = 0; c < n; ++c) {
        const auto adds = [&](const Pattern& pattern) { return pattern[c]; };
        if (layers_[layer].empty()) continue;
        const auto [least, largest] = std::ranges::minmax(layers_[layer], {}, adds);
        if (adds(largest) == 0) continue;
        touches_[layer].push_back({c, viable(c, fewest[c], most[c]), !seen[c]});
        seen[c] = true;
        most[c] += adds(largest);
        fewest[c] += adds(least);
      }
    }
    for (std::size_t c = 0; c < n; ++c) {
      at_start_.push_back({c, viable(c, fewest[c], most[c]), !seen[c]});
    }
  }

  /// Per count: can it still end in an allowed one when `fewest` to `most` more follow?
  [[nodiscard]] std::vector<bool> viable(std::size_t constraint, std::size_t fewest,
                                         std::size_t most) const {
    const std::vector<int>& label = constraints_[constraint].label;
    std::vector<std::size_t> allowed_before{0};
    for (const int one : label) {
      allowed_before.push_back(allowed_before.back() + (one == kImpossible ? 0U : 1U));
    }
    std::vector<bool> result(label.size(), false);
    for (std::size_t count = 0; count + fewest < label.size(); ++count) {
      const std::size_t end = std::min(count + most + 1, label.size());
      result[count] = allowed_before[end] > allowed_before[count + fewest];
    }
    return result;
  }

  bool viable_at_start() { return settle(at_start_, start_); }

  /// Cuts counts that cannot end well and replaces those that are complete by their labels.
  [[nodiscard]] bool settle(const std::vector<Touch>& touches, Tally& tally) const {
    for (const Touch& touch : touches) {
      const Field& field = fields_[touch.constraint];
      const std::uint64_t count = field.get(tally);
      if (count >= touch.viable.size() || !touch.viable[count]) return false;
      if (touch.closes) {
        field.set(tally, static_cast<std::uint64_t>(constraints_[touch.constraint].label[count]));
      }
    }
    return true;
  }

  [[nodiscard]] Tally step(const Pattern& pattern) const {
    Tally result{};
    for (std::size_t c = 0; c < pattern.size(); ++c) {
      if (pattern[c] != 0) fields_[c].set(result, pattern[c]);
    }
    return result;
  }

  /// Adds one layer; false when the trellis grows too large.
  bool extend(std::size_t layer, std::vector<Tally>& nodes) {
    std::vector<Tally> steps;
    for (const Pattern& pattern : layers_[layer]) steps.push_back(step(pattern));
    NodeIndex index;
    std::vector<Tally> next;
    auto& edges = trellis_.edges_.emplace_back();
    for (std::uint32_t from = 0; from < nodes.size(); ++from) {
      for (std::uint32_t p = 0; p < steps.size(); ++p) {
        Tally tally = nodes[from];
        for (std::size_t word = 0; word < tally.size(); ++word) tally[word] += steps[p][word];
        if (!settle(touches_[layer], tally)) continue;
        const auto [place, fresh] =
            index.try_emplace(tally, static_cast<std::uint32_t>(next.size()));
        if (fresh) next.push_back(tally);
        edges.push_back({from, place->second, p});
      }
      if (next.size() > budget_) return false;
    }
    budget_ -= next.size();
    nodes = std::move(next);
    trellis_.nodes_.push_back(nodes.size());
    return true;
  }

  const std::vector<Constraint>& constraints_;
  const std::vector<std::vector<Pattern>>& layers_;
  std::size_t budget_;
  std::vector<Field> fields_;
  std::vector<std::vector<Touch>> touches_;  ///< per layer
  std::vector<Touch> at_start_;
  Tally start_{};
  Trellis trellis_;
};

Trellis::Built Trellis::build(const std::vector<Constraint>& constraints,
                              const std::vector<std::vector<Pattern>>& layers,
                              std::size_t node_limit) {
  return TrellisBuilder(constraints, layers, node_limit).build();
}

}  // namespace peil::disclose
