// Mirsad as a library: one Arabic text in memory to events, in fixed memory, with the lexicon that is linked into libmirsad.a.
//
//   mirsad::TextCoder coder;                                   // maps and carves about 11 MiB; look at ready()
//   coder.code(text, "2024-03-01", [](const mirsad::EventView& event, void*) {
//     std::cout << event.type << ' ' << (event.actors.empty() ? "?" : event.actors[0].country) << '\n';
//   }, nullptr);
//
// Link with -lmirsad -lutf8proc -lsimdjson. Nothing here throws or allocates after construction. A TextCoder is not shared between
// threads; make one for each. Views live only during the callback.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mirsad {

struct PartyView {
  std::string_view country;  // ISO 3166 alpha-3, or PLOVER's UNO, IGO, …; "" unknown
  std::string_view sector;   // GOV, MIL, …; "" unknown
  std::string_view name;     // id of a person or organisation of the lexicon; "" none
};

struct EventView {
  std::string_view type;       // PLOVER: "CONSULT"
  std::string_view mode;       // "visit"; "" none
  std::string_view auxiliary;  // "", negation, future, hypothetical, historical
  char date[11] = {};          // ISO, possibly partial: "2024-03-01", "2024-03", "2024", ""
  std::span<const PartyView> actors, recipients;
  uint64_t number = 0;         // people counted; 0 none
  std::string_view place;      // the lexicon's name; "" none
  std::string_view place_country;
  std::string_view rule;       // which rule fired
  uint32_t sentence = 0;       // counted from 0
  uint64_t offset = 0;         // of the trigger, bytes from the start of the text
  uint32_t length = 0;         // bytes
};

class TextCoder {
 public:
  TextCoder();
  ~TextCoder();
  TextCoder(const TextCoder&) = delete;
  TextCoder& operator=(const TextCoder&) = delete;

  // False when the system refused the memory; then `code` reports nothing.
  bool ready() const;

  using OnEvent = void (*)(const EventView& event, void* context);
  // Codes `text` (UTF-8; invalid bytes are tolerated) as one article dated `date` (ISO, "" unknown: relative dates stay empty). Calls
  // `on_event` for each event in the order of the text and returns how many there were. Texts of any length are
  // processed in pieces of 64 KiB, cut at sentence ends.
  size_t code(std::string_view text, std::string_view date, OnEvent on_event, void* context);

 private:
  struct State;
  State* state_;
};

}  // namespace mirsad
