#include "command/forms.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "lexicon/word_hash.h"
#include "text/fold.h"

namespace mirsad::command {
namespace {

void add_letter(uint8_t folded, std::string& line) {
  if (folded < letter::arabic_begin) {
    line += static_cast<char>(folded);
    return;
  }
  const uint32_t code_point = 0x0621u + (folded - letter::arabic_begin);
  line += static_cast<char>(0xc0 | code_point >> 6);
  line += static_cast<char>(0x80 | (code_point & 0x3f));
}

class FormPrinter {
 public:
  FormPrinter(const Lexicon& lexicon, std::FILE* out) : lexicon_(lexicon), out_(out) {
    for (const image::Edge& edge : lexicon.edges())
      if (edge.packed != image::Edge::empty) edges_.push_back(edge);
    std::sort(edges_.begin(), edges_.end(), [](const image::Edge& a, const image::Edge& b) { return a.packed < b.packed; });
  }

  void print() {
    for (uint32_t word = 0; word < lexicon_.word_count(); ++word) {
      if (lexicon_.words()[word].letters == 0) continue;
      line_.clear();
      add_word(word);
      print_from(word);
    }
  }

 private:
  void add_word(uint32_t word) {
    std::array<uint8_t, word_letters_max> letters;
    const uint32_t count = lexicon_.letters_of(word, letters.data());
    for (uint32_t i = 0; i < count; ++i) add_letter(letters[i], line_);
  }

  void print_from(uint32_t node) {
    if (!lexicon_.senses_of(node).empty()) std::fprintf(out_, "%s\n", line_.c_str());
    const size_t length = line_.size();
    const auto before = [](const image::Edge& edge, uint32_t wanted) { return edge.node() < wanted; };
    for (auto edge = std::lower_bound(edges_.begin(), edges_.end(), node, before); edge != edges_.end() && edge->node() == node; ++edge) {
      line_ += ' ';
      add_word(edge->word());
      print_from(lexicon_.word_count() + edge->phrase());
      line_.resize(length);
    }
  }

  const Lexicon& lexicon_;
  std::FILE* out_;
  std::vector<image::Edge> edges_;
  std::string line_;
};

}  // namespace

void print_forms(const Lexicon& lexicon, std::FILE* out) { FormPrinter(lexicon, out).print(); }

}  // namespace mirsad::command
