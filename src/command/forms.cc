#include "command/forms.h"

#include <string>

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

void add_word(const Lexicon& lexicon, uint32_t word, std::string& line) {
  for (uint32_t i = lexicon.words()[word]; i < lexicon.words()[word + 1]; ++i) add_letter(lexicon.word_letters()[i], line);
}

void print_from(const Lexicon& lexicon, uint32_t node, std::string& line, std::FILE* out) {
  if (!lexicon.senses_of(node).empty()) std::fprintf(out, "%s\n", line.c_str());
  const size_t length = line.size();
  for (const image::Edge& edge : lexicon.edges_of(node)) {
    line += ' ';
    add_word(lexicon, edge.word, line);
    print_from(lexicon, edge.node, line, out);
    line.resize(length);
  }
}

}  // namespace

void print_forms(const Lexicon& lexicon, std::FILE* out) {
  std::string line;
  for (uint32_t word = 0; word < lexicon.word_count(); ++word) {
    line.clear();
    add_word(lexicon, word, line);
    print_from(lexicon, word, line, out);
  }
}

}  // namespace mirsad::command
