// Which lexicon a command works with: the one inside the program, a compiled file (--lexicon), or the one inside with a folder of tables
// added (--lexicon-add). An image from outside is copied into memory of ours before it is verified, so that nobody can change it
// afterwards. The added one is compiled in a child, whose heap is gone before a run begins.
#pragma once
#include <span>

#include "command/flags.h"
#include "command/messages.h"
#include "lexicon/view.h"

namespace mirsad::command {

// Larger images are refused: they would break the promise of memory by far.

class LexiconSource {
 public:
  LexiconSource() = default;
  LexiconSource(const LexiconSource&) = delete;
  LexiconSource& operator=(const LexiconSource&) = delete;
  ~LexiconSource();

  // Anything but Exit::ok has been explained to the user.
  Exit open(const Arguments& arguments);
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  Exit read_file(const char* path);
  Exit compile_added(const char* folder);

  std::span<uint8_t> memory_;
  Lexicon lexicon_;
};

}  // namespace mirsad::command
