// Codes the Arabic text on standard input as an article of the day named on the command line, and prints its events.
//   g++ -std=c++20 example.cc $(pkg-config --cflags --libs mirsad) -o example
//   ./example 2023-12-08 < article.txt
#include <mirsad/mirsad.h>

#include <iostream>
#include <iterator>
#include <string>

namespace {

void print_side(std::span<const mirsad::PartyView> side) {
  for (const mirsad::PartyView& party : side) std::cout << ' ' << party.country << ' ' << party.sector << ' ' << party.name;
}

void print_event(const mirsad::EventView& event, void*) {
  std::cout << event.date << ' ' << event.type << '.' << event.mode << " by";
  print_side(event.actors);
  std::cout << ", towards";
  print_side(event.recipients);
  std::cout << ", rule " << event.rule << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  mirsad::TextCoder coder;
  if (!coder.ready()) {
    std::cerr << "example: the system refuses the memory\n";
    return 1;
  }
  const size_t count = coder.code(text, argc > 1 ? argv[1] : "", print_event, nullptr);
  std::cout << count << (count == 1 ? " event\n" : " events\n");
}
