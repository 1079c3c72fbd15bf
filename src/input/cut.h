// Where to cut a text that is too long, so that as few sentences as possible are torn; and repair of invalid UTF-8 for
// the JSON parser, which accepts none.
#pragma once
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "input/window.h"

namespace mirsad {

// A place in (0, limit] to cut `text` (limit > 4): its end where it is no longer than `limit`, else behind the last sentence end in the second half
// (a newline, or . ! ? and the Arabic question mark before white space), else behind the last space there, else between
// two UTF-8 sequences. Depends on the first limit + 1 bytes only.
size_t cut_place(Bytes text, size_t limit);

// The same for the inside of a JSON line: never within an escape or between two surrogates.
size_t cut_place_json(Bytes line, size_t limit);

// The next piece of at most `piece_bytes_max` bytes of a text that begins at `offset` and has `left` more bytes (or ends with the
// file). `last` is set when nothing follows it.
Bytes cut_piece(Window& window, uint64_t offset, uint64_t left, size_t piece_bytes_max, bool& last);

// Copies `from` to `to`, with U+FFFD for each maximal subpart of an invalid sequence. False when `to` is too small.
bool repair_utf8(Bytes from, std::span<uint8_t> to, size_t& to_bytes, uint64_t& replaced_count);

}  // namespace mirsad
