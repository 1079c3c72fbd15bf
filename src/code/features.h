// Features of the drafts of one type in a sentence: facts about how their triggers stand in it and what it names, each a kind with a
// value (tense:perfect, has:number, names:toll). All are structure or classes of the lexicon: no word of the sentence is one, so that they
// mean the same on text about anything. Drafts of a type share their features, because a sentence that tells a deed twice reports it or
// speaks of it as a whole. corpus/lexicon/README.md lists them. They are computed only for drafts that weights may judge (code/veto.h),
// and by the tool that learns those weights.
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
  std::span<const Event> events;  // what they are expanded to, one each
};

// Did it happen, at any time? Only then is there anything to weigh.
inline bool is_real(const Draft& draft) { return draft.wished || draft.auxiliary == Auxiliary::none || draft.auxiliary == Auxiliary::historical; }

// Receives each feature: a kind and a value. One that several drafts have comes several times.
class FeatureSink {
 public:
  virtual void feature(std::string_view kind, std::string_view value) = 0;

 protected:
  ~FeatureSink() = default;
};

void features_of(const FeatureInput& input, FeatureSink& sink);

}  // namespace mirsad
