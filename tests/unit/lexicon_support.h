// For tests that need a small lexicon: sources in memory, compiled and opened.
#pragma once
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "lexicon/view.h"
#include "tools/builder.h"

namespace mirsad::test {

using tools::Complaint;
using tools::Source;

// Rows (each with its line feed) under the columns of their subject: table("numbers", "2\tاثنان\n").
inline Source table(const std::string& subject, const std::string& rows, const std::string& name = "") {
  std::string text;
  for (const std::string& column : tools::columns_of(subject)) text += (text.empty() ? "" : "\t") + column;
  return {(name.empty() ? subject : name) + ".tsv", text + "\n" + rows};
}

inline const Source frames_source = table("frames", "none\tsubject\t-\t-\t-\tsubject\t-\n");

inline const Source clitics_source = table("clitics", "1\tconjunction\tو\n1\tconjunction\tف\n"
                                   "2\tin\tب\n2\tlike\tك\n2\tto\tلل\tال\n2\tto\tل\n2\tfuture\tس\n"
                                   "3\tarticle\tال\n"
                                   "4\tpronoun\tه\n4\tpronoun\tها\n4\tpronoun\tهم\n4\tpronoun\tنا\n");

inline std::vector<std::string> complaints_of(const std::vector<Source>& sources) {
  std::vector<Complaint> complaints;
  tools::Stats stats;
  tools::compile_lexicon(sources, complaints, stats);
  std::vector<std::string> lines;
  for (const Complaint& complaint : complaints) lines.push_back(complaint.where + ": " + complaint.what);
  return lines;
}

inline std::vector<uint8_t> image_of(const std::vector<Source>& sources) {
  std::vector<Complaint> complaints;
  tools::Stats stats;
  return tools::compile_lexicon(sources, complaints, stats);
}

// An image where a mapping would be: at a page's beginning, and with nothing readable counted on behind it.
class AlignedImage {
 public:
  explicit AlignedImage(const std::vector<uint8_t>& image) : count_(image.size()), bytes_(std::aligned_alloc(64, (image.size() + 127) / 64 * 64), std::free) {
    if (!image.empty()) std::memcpy(data(), image.data(), image.size());
  }
  uint8_t* data() { return static_cast<uint8_t*>(bytes_.get()); }
  Bytes bytes() { return {data(), count_}; }

 private:
  size_t count_;
  std::unique_ptr<void, void (*)(void*)> bytes_;
};

class SmallLexicon {
 public:
  explicit SmallLexicon(const std::vector<Source>& sources) : image_(image_of(sources)), status_(lexicon_.open(image_.bytes())) {
    if (!complaints_of(sources).empty()) status_ = Status::bad_format;
  }
  const Lexicon& operator*() const { return lexicon_; }
  const Lexicon* operator->() const { return &lexicon_; }
  bool is_open() const { return status_ == Status::ok; }  // and the sources were without a mistake

 private:
  AlignedImage image_;
  Lexicon lexicon_;
  Status status_;
};

}  // namespace mirsad::test
