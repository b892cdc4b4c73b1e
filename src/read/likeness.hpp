// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_LIKENESS_HPP
#define PEIL_READ_LIKENESS_HPP

/// \file
/// From which score on a suggested concept is taken for the one that is meant. Internal to
/// drafting.

namespace peil::read {

inline constexpr double kSure = 0.75;  // a concept of this score is proposed
inline constexpr double kDescribed =
    0.85;  // the same for "persons who …", where no label names them
inline constexpr double kCertain = 0.9;  // only a label has it, or its words in another order
inline constexpr double kRival = 0.5;    // one of this score may be meant
inline constexpr double kMargin = 0.1;   // what lies nearer together cannot be told apart

}  // namespace peil::read

#endif  // PEIL_READ_LIKENESS_HPP
