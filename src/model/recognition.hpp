// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_RECOGNITION_HPP
#define PEIL_MODEL_RECOGNITION_HPP

/// \file
/// How sure the program is of what it recognises in names and texts: codebook/recognition.json. The
/// values here hold where a codebook has no such file. Unless said otherwise a number is a score
/// from 0 (nothing) to 1 (named outright), a share, or a factor to a score.

namespace peil::model {

/// A name against the labels of the thesaurus.
struct MatchWeights {
  double label = 1.0;         ///< a name that is a label
  double alternative = 0.98;  ///< a name that is an alternative label
  double same_stems =
      0.94;  ///< the words of a label with other endings, each a beginning of the other
  double other_endings = 0.8;  ///< the same stems with other endings ("minors", "minorities")
  double other_language =
      0.03;  ///< deducted for a label in another language: the spelling may mean something else
  double most_by_likeness = 0.89;  ///< what is not named outright scores at most
  double least = 0.46;             ///< below it a concept is not suggested
  double favour = 0.02;            ///< added for a concept that the origin has
  double listed = 0.88;            ///< one of several groups that the name lists
  double head = 0.86;              ///< the name narrows a label by a clause
  double long_head = 0.88;         ///< the same by a label of two words or more
  double core = 0.7;               ///< the name describes a label further
  double heading = 0.8;            ///< the name goes into detail behind a colon
  double minor_in_name = 0.25;     ///< share that a word of little meaning weighs in a name
  double minor_in_label = 0.6;     ///< the same in a label
  double kind_in_name =
      0.75;  ///< share that "women" and "children" weigh beside what is said of them
  double similar_word = 0.6;    ///< similarity from which two words may be one
  double least_likeness = 0.3;  ///< below it a label is not considered
  double specific = 0.55;    ///< share of what sets a narrower concept apart that has to be found
  double other_head = 0.88;  ///< factor where the name is about another word than the label
  double much = 0.6;         ///< share of a label from which one word is a sign of it
  double one_other_word = 0.7;  ///< factor where one other word is all that they share
  double other_subject = 0.9;   ///< factor where the label lacks the word that the name is about
  double most_alike = 0.87;     ///< what only resembles a label scores at most
  double only_label_negates = 0.55;  ///< factor; the name is not of those without
  double only_name_negates = 0.8;    ///< factor; what it negates may be beside the point
  double excluded = 0.6;             ///< factor where they have words that exclude each other
  double complete = 0.8;             ///< share of a label from which the name has it
  double whole = 0.9;                ///< share of a label from which the name has all of it
  double telling = 3.0;              ///< weight from which a whole label is a sign of its concept
  double rare = 4.2;                 ///< weight of a word that three concepts know at most
  double unmistakable = 5.0;    ///< weight of a word that is a sign of its concept beside any other
  double most_narrower = 0.88;  ///< what a clause names scores about as much at most
  double elsewhere = 0.9;       ///< factor for likeness to a label in another language
  friend bool operator==(const MatchWeights&, const MatchWeights&) = default;
};

/// Positions proposed from a policy text.
struct DraftWeights {
  double sure = 0.75;              ///< a concept of this score is proposed
  double described = 0.85;         ///< the same for "persons who …", where no label names them
  double certain = 0.9;            ///< only a label has this score, or its words in another order
  double rival = 0.5;              ///< one of this score may be meant
  double margin = 0.1;             ///< what lies nearer together cannot be told apart
  double heading_label = 0.9;      ///< score from which a heading names a group
  double same_sentence = 0.95;     ///< confidence where the group stands in the sentence
  double by_heading = 0.85;        ///< where it stands in the heading
  double carried = 0.8;            ///< where it is carried on from a sentence before
  double gap = 0.03;               ///< deducted for each word between those of a phrase
  double unknown_group = 0.5;      ///< factor where the group has no concept
  double remaining_region = 0.75;  ///< for the regions that a text does not name
  double whole_country = 0.65;     ///< where nothing says for whom it holds
  double checked = 0.85;           ///< factor where a word was not read
  double each_word = 0.02;         ///< deducted for each such word
  double least = 0.3;              ///< and no less than this
  friend bool operator==(const DraftWeights&, const DraftWeights&) = default;
};

/// Positions proposed from the answer to a survey.
struct CodingWeights {
  double near_name = 0.6;      ///< least score of a match to be proposed
  double unknown_group = 0.3;  ///< score of a group that no concept is near
  double tie = 0.05;           ///< scores nearer than this are as near
  friend bool operator==(const CodingWeights&, const CodingWeights&) = default;
};

struct Recognition {
  MatchWeights match;
  DraftWeights draft;
  CodingWeights coding;
  friend bool operator==(const Recognition&, const Recognition&) = default;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_RECOGNITION_HPP
