// Features of a draft: facts about how its trigger stands in the sentence, each a kind with a value (tense:perfect, has:number). All are
// structure: no word of the sentence is one, so that they mean the same on text about anything. corpus/lexicon/README.md lists them.
// They are computed only for drafts that weights may judge (code/veto.h), and by the tool that learns those weights.
#pragma once
#include "code/coder.h"

namespace mirsad {

struct FeatureInput {
  const Lexicon& lexicon;
  const SentenceInput& input;
  const Analysis& analysis;
  const Draft& draft;
  const Event& event;
  const DateSpan& document_date;
  std::span<const Draft> drafts;  // all of the sentence
};

// Receives each feature of a draft: a kind and a value.
class FeatureSink {
 public:
  virtual void feature(std::string_view kind, std::string_view value) = 0;

 protected:
  ~FeatureSink() = default;
};

void features_of(const FeatureInput& input, FeatureSink& sink);

}  // namespace mirsad
