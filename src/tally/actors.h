// Who appears how often. Every actor, recipient and third side of every event (whatever its auxiliary) is a mention. An
// actor's id is the lexicon's id of its name, else country and sector ("RUS-GOV", "RUS", "-REB"); sides with none of
// these are no actor. Mentions are summed within a document first, so that `documents` can count each document once;
// copies of a story count as documents too. An actor who held several offices gets the country and sector of its latest
// date.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "code/event.h"
#include "tally/row_bytes.h"
#include "tally/spool.h"

namespace mirsad {

// Distinct actors of one document that are told apart. Beyond it mentions still count, but a document may count twice.
inline constexpr size_t document_actor_count_max = 256;
inline constexpr size_t document_actor_slot_count = 2 * document_actor_count_max;  // half empty: probing stays short

class DocumentActors {
 public:
  struct Slot {
    Party party;                       // country and sector are views of the two below: the coder's own die with the sentence
    std::array<char, 8> country;
    std::array<char, 16> sector;
    uint64_t mentions;
    uint32_t first_date, last_date;  // packed; 0 unknown
  };

  void use(std::span<Slot> slots) { slots_ = slots; }  // document_actor_slot_count of them, zeroed
  // `path` of the document, when the actors of each file are to be told apart (log_actor).
  void add(const Event& event, Bytes path, Spool& log, RowBytes& scratch);
  void end_document(Bytes path, Spool& log, RowBytes& scratch);  // appends a row for each actor; names are the lexicon's and still live
  void forget();
  uint64_t overflow_count() const { return overflow_count_; }

 private:
  void add(const Party& party, uint32_t date, Bytes path, Spool& log, RowBytes& scratch);
  std::span<Slot> slots_;
  std::array<uint16_t, document_actor_count_max> used_;  // slots in use, in order of first mention
  size_t count_ = 0;
  uint64_t overflow_count_ = 0;
};

struct ActorRow {
  std::string_view actor_id, country, sector, name, name_ar;
  uint64_t mentions = 0, documents = 0;
  Date first_date, last_date;
};

// Appends a row: key = the path where one is given, then the actor's id. Mentions and documents are already summed.
void log_actor(const ActorRow& row, Bytes path, Spool& log, RowBytes& scratch);
void collapse_actors(std::span<uint8_t> kept, Bytes other);
ActorRow actor_row(Bytes key, Bytes payload);

}  // namespace mirsad
